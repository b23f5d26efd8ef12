package dev.custody.cli;

import dev.custody.diagram.Problem;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.explore.MapFile;
import dev.custody.report.MapReport;
import dev.custody.report.Report;
import dev.custody.report.ReportFolder;
import dev.custody.report.ReportFormat;
import dev.custody.report.Reporter;
import dev.custody.report.Rerun;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import dev.custody.report.site.Site;
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
        customSynopsis = {"custody report TARGET... [OPTION]...", "custody report --all --out DIR"},
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
            "1:the reports are written, and one of them says that a claim is broken or an expectation was not met",
            "2:wrong usage, or a file that cannot be read or written",
            "130:interrupted (Ctrl-C); the reports that were complete by then are there"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  custody report queue-worker",
            "  custody report killed.run.json --format html,pdf --out reports",
            "  custody report killed.run.json --branch 'without the kill' --format md",
            "  custody report ack-first.run.json --beside queue-worker",
            "  custody report map/map.json --format html,json",
            "  custody report --all --out handout"
        })
final class ReportCommand extends WithHelp implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "TARGET",
            description = "A scenario, a diagram, a saved run, or a guarantee map.")
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
            names = "--all",
            description =
                    "A site of all diagrams instead, with their guarantee maps and the reports of their scenarios: the "
                            + "handout of a workshop. It begins at index.html.")
    private boolean all;

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
        if (targets.isEmpty() != all) {
            throw new Failure(
                    all
                            ? "--all is about all diagrams: leave the targets out."
                            : "Say what to report: a scenario, a diagram, a saved run or a map; or --all.");
        }
        ReportFolder folder = open();
        if (all) {
            return site();
        }
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

    private int site() throws IOException {
        ReportProgress progress = new ReportProgress(session);
        Site site = new Site(out, reporter(progress.quiet()), progress.of("site"));
        try {
            Path index = site.write(
                    session.catalogue().diagrams(), session.scenarios().all());
            progress.clear();
            session.out().println(index);
        } catch (CancellationException interrupted) {
            return ExitCode.INTERRUPTED;
        } catch (IOException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        } finally {
            progress.clear();
        }
        return site.isBroken() ? ExitCode.BROKEN : ExitCode.OK;
    }

    private Reporter reporter(Watch watch) throws IOException {
        return new Reporter(Version.number(), kind(), this::sinks, session.interrupted(), watch);
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
        String name = name(target, file);
        String rerun = rerun(target, opened.plan());
        Reporter reporter = reporter(progress.of(name));
        if (opened.scenario().isPresent() && beside == null) {
            return reporter.story(opened.scenario().get(), rerun);
        }
        RunPlan plan = opened.played(opened.plan());
        return beside == null
                ? reporter.run(name, rerun, plan)
                : reporter.beside(
                        name,
                        rerun,
                        plan,
                        ListCommand.open(session, beside),
                        "custody compare " + Rerun.quoted(shown(target)) + " " + Rerun.quoted(shown(beside)));
    }

    private static Report map(Path file) {
        return switch (MapFile.read(file)) {
            case MapFile.Read(var map) -> new MapReport(map.head().diagram() + "-map", map);
            case MapFile.Broken(Problem problem) -> throw new Failure(problem.toString());
        };
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
