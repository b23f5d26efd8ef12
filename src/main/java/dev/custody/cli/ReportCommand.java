package dev.custody.cli;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.explore.Comparison;
import dev.custody.explore.MapFile;
import dev.custody.report.ComparisonReport;
import dev.custody.report.ComparisonWords;
import dev.custody.report.MapReport;
import dev.custody.report.Report;
import dev.custody.report.ReportFolder;
import dev.custody.report.ReportFormat;
import dev.custody.report.Rerun;
import dev.custody.report.RunReport;
import dev.custody.report.RunReporter;
import dev.custody.report.Subject;
import dev.custody.scenario.RunFile;
import dev.custody.scenario.story.Scenario;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code custody report}: what came out of a run, for a reader who was not there. */
@Command(
        name = "report",
        sortOptions = false,
        customSynopsis = "custody report TARGET... [OPTION]...",
        description = {
            "Runs what is named, and writes a report of it: the verdict, what was wrong, the moments that matter, and"
                    + " what became of each message that did not simply arrive.",
            "",
            "A target is a diagram (with its own workload), a saved run (FILE.run.json), or a guarantee map"
                    + " (map.json). The same target gives the same report, to the byte."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every claim was kept, or the runs do not say; the reports are written",
            "1:the reports are written, and one of them says that a claim is broken",
            "2:wrong usage, or a file that cannot be read or written",
            "130:interrupted (Ctrl-C); the reports that were complete by then are there"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  custody report queue-worker",
            "  custody report killed.run.json --format html,pdf --out reports",
            "  custody report killed.run.json --branch 'without the kill' --format md",
            "  custody report ack-first.run.json --beside queue-worker",
            "  custody report map/map.json --format html,json"
        })
final class ReportCommand extends WithHelp implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "TARGET", description = "A diagram, a saved run, or a guarantee map.")
    private List<String> targets = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "Which formats, with commas between them; html if you do not say.")
    private List<String> formats = List.of(ReportFormat.HTML.id());

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the reports, which is made if it is not there. By default this one.")
    private Path out = Path.of("");

    @Option(
            names = "--beside",
            paramLabel = "DIAGRAM",
            description = "The same seed, workload and commands on this diagram too: a report of both, side by side.")
    private @Nullable String beside;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "Of a saved run with branches, this one. By default the one that was seen last.")
    private @Nullable String branch;

    @Option(names = "--anyway", description = "Runs a saved run although its diagram has changed since.")
    private boolean anyway;

    @Option(
            names = "--sinks",
            paramLabel = "heap|h2",
            description =
                    "Where messages are kept: on the heap (by default), or in real H2 databases, which is slower and "
                            + "gives the same trace.")
    private RunCommand.SinkKind sinks = RunCommand.SinkKind.heap;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Set<ReportFormat> chosen = chosen();
        ReportFolder folder = open();
        boolean broken = false;
        Set<String> names = new LinkedHashSet<>();
        ReportProgress progress = new ReportProgress(session);
        try {
            for (String target : targets) {
                Report report = report(target, progress);
                if (!names.add(report.name())) {
                    throw new Failure("Two targets would write " + report.name()
                            + ": give them different folders (--out), one after the other.");
                }
                broken |= report.isBroken();
                for (ReportFormat format : chosen) {
                    Path file = write(folder, report, format, progress);
                    progress.clear();
                    session.out().println(file);
                }
            }
        } catch (CancellationException interrupted) {
            return ExitCode.INTERRUPTED;
        } finally {
            progress.clear();
        }
        return broken ? ExitCode.BROKEN : ExitCode.OK;
    }

    private Set<ReportFormat> chosen() {
        List<String> problems = new ArrayList<>();
        Set<ReportFormat> chosen = new LinkedHashSet<>();
        for (String id : formats) {
            ReportFormat.named(id.strip())
                    .ifPresentOrElse(chosen::add, () -> problems.add("--format: " + ReportFormat.unknown(id.strip())));
        }
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        return chosen;
    }

    private ReportFolder open() {
        try {
            return ReportFolder.open(out);
        } catch (IOException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private static Path write(ReportFolder folder, Report report, ReportFormat format, ReportProgress progress) {
        try {
            return folder.write(report, format, progress.of(report.name() + format.ending()));
        } catch (IOException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    // ---- targets

    private Report report(String target, ReportProgress progress) throws IOException {
        Optional<Path> file = Target.file(session, target);
        if (file.isPresent() && Files.isRegularFile(file.get()) && MapFile.isMap(file.get())) {
            return map(file.get());
        }
        Target opened = Target.open(session, target, anyway, branch);
        RunPlan plan = opened.played(opened.plan());
        String name = name(target, file);
        return beside == null
                ? run(plan, name, rerun(target, opened.plan()), progress)
                : comparison(plan, name, target, beside, progress);
    }

    private static Report map(Path file) {
        return switch (MapFile.read(file)) {
            case MapFile.Read(var map) -> new MapReport(map.head().diagram() + "-map", map);
            case MapFile.Broken(Problem problem) -> throw new Failure(problem.toString());
        };
    }

    private RunReport run(RunPlan plan, String name, String rerun, ReportProgress progress) throws IOException {
        try (Sinks opened = sinks()) {
            Player.Played played = new Player(session).play(plan, opened, _ -> {});
            if (played.interrupted()) {
                throw new CancellationException();
            }
            return RunReporter.of(
                    Subject.of(name, rerun, Version.number(), kind(), plan, played.ledger()), progress.of(name));
        }
    }

    private ComparisonReport comparison(RunPlan plan, String name, String target, String other, ReportProgress progress)
            throws IOException {
        Diagram diagram = ListCommand.open(session, other);
        Comparison comparison = Comparison.of(plan, diagram, this::sinks);
        String together = name + "-beside-" + diagram.id();
        return new ComparisonReport(
                together,
                plan.diagram().title() + " and " + diagram.title(),
                ComparisonWords.summary(comparison),
                comparison,
                side(comparison.a(), name, rerun(target, plan), progress),
                side(
                        comparison.b(),
                        diagram.id(),
                        "custody compare " + Rerun.quoted(shown(target)) + " " + Rerun.quoted(shown(other)),
                        progress));
    }

    private RunReport side(Comparison.Side side, String name, String rerun, ReportProgress progress)
            throws IOException {
        return RunReporter.of(
                Subject.of(name, rerun, Version.number(), kind(), side.plan(), side.ledger()), progress.of(name));
    }

    private Sinks sinks() {
        return switch (sinks) {
            case heap -> new HeapSinks();
            case h2 -> H2Sinks.inMemory();
        };
    }

    private RunReport.Sinks kind() {
        return switch (sinks) {
            case heap -> RunReport.Sinks.HEAP;
            case h2 -> RunReport.Sinks.H2;
        };
    }

    /** What is named is run again by its name; the folder that it is in is nobody's business. */
    private String rerun(String target, RunPlan plan) {
        String named = "custody run " + Rerun.quoted(shown(target));
        String whole = branch == null ? named : named + " --branch " + Rerun.quoted(branch);
        return anyway ? whole + " --anyway" : plan.seed() == 1 || isFile(target) ? whole : Rerun.of(target, plan);
    }

    private boolean isFile(String target) {
        return Target.file(session, target).isPresent();
    }

    private String shown(String target) {
        return Target.file(session, target)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse(target);
    }

    private static String name(String target, Optional<Path> file) {
        String name = file.map(Path::getFileName).map(Path::toString).orElse(target);
        for (String ending : List.of(RunFile.ENDING, Scenario.ENDING, ".json")) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
