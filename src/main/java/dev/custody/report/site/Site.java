package dev.custody.report.site;

import dev.custody.diagram.Diagram;
import dev.custody.engine.BadCommand;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.MapFile;
import dev.custody.explore.Proof;
import dev.custody.explore.Replay;
import dev.custody.explore.Scope;
import dev.custody.explore.Sweep;
import dev.custody.explore.Witness;
import dev.custody.report.Report;
import dev.custody.report.ReportFolder;
import dev.custody.report.ReportFormat;
import dev.custody.report.Reporter;
import dev.custody.report.Watch;
import dev.custody.report.html.MapPage;
import dev.custody.scenario.CompleteFile;
import dev.custody.scenario.RunFile;
import dev.custody.scenario.story.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Writes the site. The same diagrams and scenarios give the same files, to the byte. */
public final class Site {
    private final Path directory;
    private final Reporter reporter;
    private final Watch watch;
    private final Pages pages;
    private boolean broken;

    /**
     * @param directory is made if it is not there; pages that stood there before stand until a new one is complete
     * @param reporter runs the scenarios
     */
    public Site(Path directory, Reporter reporter, Watch watch) {
        this.directory = directory;
        this.reporter = reporter;
        this.watch = watch;
        this.pages = new Pages(reporter.tool());
    }

    /** A scenario, and whether all of its report is as it should be. */
    record Story(Scenario scenario, boolean broken) {}

    /** A diagram, what was found of it, and its scenarios. */
    record Chapter(Diagram diagram, GuaranteeMap map, List<Story> stories) {}

    /**
     * Runs and explores everything, and writes it.
     *
     * @return where to begin to read
     * @throws IOException with a message for the user
     * @throws CancellationException if it was interrupted; pages that are complete by then are there
     */
    public Path write(List<Diagram> diagrams, List<Scenario> scenarios) throws IOException {
        ReportFolder.open(directory);
        List<Chapter> chapters = new ArrayList<>();
        int all = diagrams.size() + 1;
        for (Diagram diagram : diagrams) {
            watch.at(diagram.id(), chapters.size(), all);
            GuaranteeMap map = explored(diagram);
            maps(diagram, map);
            List<Story> stories = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                if (scenario.diagram().id().equals(diagram.id())) {
                    stories.add(story(scenario));
                }
            }
            Chapter chapter = new Chapter(diagram, map, stories);
            file("diagrams/" + diagram.id() + ".html", pages.diagram(chapter));
            chapters.add(chapter);
        }
        Path index = file("index.html", pages.index(chapters));
        watch.at("index", all, all);
        return index;
    }

    /** Whether a claim is broken somewhere, or a scenario did not come true. */
    public boolean isBroken() {
        return broken;
    }

    private GuaranteeMap explored(Diagram diagram) {
        Scope scope = Proof.scope(diagram, 1, Scope.DEFAULT_MESSAGES);
        GuaranteeMap map = new Sweep(scope, reporter.tool(), reporter.sinks(), watching(reporter.interrupted())).run();
        if (reporter.interrupted().getAsBoolean()) {
            throw new CancellationException();
        }
        broken |= !map.brokenClaims().isEmpty();
        return map;
    }

    private static dev.custody.explore.Watch watching(BooleanSupplier interrupted) {
        return new dev.custody.explore.Watch() {
            @Override
            public void ran(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return interrupted.getAsBoolean();
            }
        };
    }

    private void maps(Diagram diagram, GuaranteeMap map) throws IOException {
        String folder = "maps/" + diagram.id() + "/";
        file(folder + "map.json", MapFile.text(map));
        file(folder + "map.html", MapPage.of(map));
        ReportFolder.open(directory.resolve(folder + "runs"));
        for (Witness witness : map.witnesses()) {
            try {
                new RunFile(Replay.plan(diagram, witness), Optional.empty())
                        .save(directory.resolve(folder + "runs").resolve(Replay.fileName(map, witness)));
            } catch (BadCommand e) {
                throw new IllegalStateException("A witness is of the diagram that was explored.", e);
            }
        }
    }

    private Story story(Scenario scenario) throws IOException {
        Report report = reporter.story(scenario, "custody run " + scenario.id());
        broken |= report.isBroken();
        ReportFolder.open(directory.resolve("scenarios")).write(report, ReportFormat.HTML, watch);
        return new Story(scenario, report.isBroken());
    }

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            ReportFolder.open(parent);
        }
        CompleteFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
