package dev.custody.desktop;

import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.files.RecentFiles;
import dev.custody.desktop.notices.ErrorReport;
import dev.custody.desktop.notices.NoticesModel;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.Hints;
import dev.custody.diagram.load.LoadResult;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.RunFile;
import dev.custody.scenario.story.FileKind;
import dev.custody.scenario.story.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Saves the run that is seen, and opens saved ones, and diagrams, however they come: from a dialog, dropped on the window, from
 * the list of recent files. What can't be opened is told with all its problems, and what was open stays.
 */
final class RunFileActions {
    private static final long SEED = 1;

    private final Playback playback;
    private final Outside outside;
    private final DiagramSource diagrams;
    private final Consumer<RunPlan> onOpen;
    private final NoticesModel notices;
    private final Texts texts;
    private final ScenarioFiles scenarios;
    private final KeptRuns kept;
    /** Where the diagrams came from that were open in this window; there is none of the catalogue. */
    private final Map<Diagram, Path> origins = new HashMap<>();

    private final ObjectProperty<Optional<Path>> openFile = new SimpleObjectProperty<>(Optional.empty());
    /** What was said last of a file. */
    private @Nullable ErrorReport report;

    /**
     * One of which nothing was opened yet.
     *
     * @param onOpen begins a run by that plan
     * @param onScenario opens a scenario, to be presented
     */
    RunFileActions(
            Playback playback,
            Outside outside,
            DiagramSource diagrams,
            Consumer<RunPlan> onOpen,
            Consumer<Scenario> onScenario,
            NoticesModel notices,
            Texts texts) {
        scenarios = new ScenarioFiles(
                playback,
                outside,
                diagrams,
                (scenario, file) -> {
                    onScenario.accept(scenario);
                    cameFrom(scenario.plan().diagram(), scenario.diagramFile());
                    openFile.set(Optional.of(file));
                },
                this::broken,
                notices,
                texts);
        this.playback = playback;
        this.outside = outside;
        this.diagrams = diagrams;
        this.onOpen = onOpen;
        this.notices = notices;
        this.texts = texts;
        kept = new KeptRuns(playback, this, outside.unsaved(), diagrams, notices, texts);
    }

    /** That diagram came from that file; empty for one of the catalogue. */
    void cameFrom(Diagram diagram, Optional<Path> file) {
        file.ifPresentOrElse(path -> origins.put(diagram, path), () -> origins.remove(diagram));
    }

    /** The file that the open run was read from, or was saved to last; of a diagram or a scenario as well; empty if it is in none. */
    ObjectProperty<Optional<Path>> openFile() {
        return openFile;
    }

    /** The runs that windows were closed on before they were saved. */
    KeptRuns kept() {
        return kept;
    }

    /** What a file of the run that is seen holds; empty if none is open. */
    Optional<RunFile> runSoFar() {
        return playback.planSoFar()
                .map(plan -> new RunFile(
                        plan, origin(plan.diagram()), playback.branching().savedBranches()));
    }

    private Optional<Path> origin(Diagram diagram) {
        return Optional.ofNullable(origins.get(diagram));
    }

    void save() {
        runSoFar()
                .ifPresent(run -> outside.dialogs()
                        .askWhereToSave(run.plan().diagram().id() + RunFile.ENDING)
                        .ifPresent(chosen -> save(run, chosen)));
    }

    private void save(RunFile run, Path chosen) {
        Path file = asRun(chosen);
        try {
            run.save(file);
            playback.branching().saved();
            openFile.set(Optional.of(file));
            outside.recent().add(file);
            notices.tell(Notice.information(texts.of("saved", file)));
        } catch (IOException failure) {
            notices.tell(Notice.problem(texts.of("not-saved", String.valueOf(failure.getMessage()))));
        }
    }

    /**
     * A name of a run that was typed with another ending, or over half of it, gets the ending of runs; unless there is a file of
     * that name, since nobody was asked whether to write over it.
     */
    static Path asRun(Path chosen) {
        String name = chosen.getFileName().toString();
        if (name.endsWith(RunFile.ENDING)) {
            return chosen;
        }
        String bare = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
        // All of the name may be typed where the dialog had left the last part of it.
        Path run = chosen.resolveSibling(bare.endsWith(RunFile.ENDING) ? bare : bare + RunFile.ENDING);
        return Files.exists(run) ? chosen : run;
    }

    /** Makes a scenario of what was done in this run, and opens it. */
    void record() {
        scenarios.record(this::origin);
    }

    void open() {
        outside.dialogs().askWhatToOpen().ifPresent(this::open);
    }

    /** Files were dropped on the window. One is opened: there is one run at a time. */
    void dropped(List<Path> files) {
        files.stream()
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
                .findFirst()
                .ifPresent(file -> {
                    open(file);
                    if (files.size() > 1) {
                        notices.tell(Notice.information(texts.of("one-at-a-time", name(file))));
                    }
                });
    }

    /** The files that were open lately, the last one first. */
    RecentFiles recent() {
        return outside.recent();
    }

    /** One of the files that were open lately; it may be gone. */
    void openRecent(Path file) {
        if (Files.exists(file)) {
            open(file);
        } else {
            outside.recent().forget(file);
            notices.tell(Notice.information(texts.of("gone", file)));
        }
    }

    /** Opens a run, a scenario or a diagram, whichever it is. What was said of a file before says nothing of this one. */
    void open(Path file) {
        if (Objects.equals(notices.errorProperty().get(), report)) {
            notices.errorProperty().set(null);
        }
        switch (FileKind.of(file)) {
            case SCENARIO -> scenarios.open(file);
            case DIAGRAM -> openDiagram(file);
            case RUN ->
                openRun(file, () -> {
                    openFile.set(Optional.of(file));
                    outside.recent().add(file);
                });
        }
    }

    private void openDiagram(Path file) {
        switch (diagrams.load(file)) {
            case LoadResult.Loaded loaded -> {
                onOpen.accept(RunPlan.of(loaded.diagram(), SEED));
                cameFrom(loaded.diagram(), Optional.of(file));
                openFile.set(Optional.of(file));
                outside.recent().add(file);
                hint(
                        file,
                        Hints.of(
                                file.toString(),
                                loaded.diagram(),
                                texts.bundle().getLocale()));
            }
            case LoadResult.Broken broken -> broken(file, broken.problems());
        }
    }

    /** The diagram runs all the same: whoever wants to know is shown. */
    private void hint(Path file, List<Problem> hints) {
        if (!hints.isEmpty()) {
            String title = texts.of("hints", name(file), hints.size());
            notices.tell(new Notice(
                    title,
                    Notice.Kind.INFORMATION,
                    texts.of("hints.show"),
                    () -> report(new ErrorReport(title, texts.of("hints.advice"), ErrorReport.details(hints)))));
        }
    }

    /** @param opened run once it is open, which may be later, or never */
    void openRun(Path file, Runnable opened) {
        openRun(file, false, opened);
    }

    private void openRun(Path file, boolean anyway, Runnable opened) {
        switch (RunFile.read(file, diagrams, anyway)) {
            case RunFile.Read(RunFile run) -> {
                onOpen.accept(run.plan());
                run.branches().ifPresent(branches -> playback.open(run.plan(), branches));
                cameFrom(run.plan().diagram(), run.diagramFile());
                opened.run();
            }
            case RunFile.Broken(List<Problem> problems) -> broken(file, problems);
            case RunFile.DiagramChanged(Problem problem) ->
                notices.tell(new Notice(
                        problem.toString(),
                        Notice.Kind.PROBLEM,
                        texts.of("open-anyway"),
                        () -> openRun(file, true, opened)));
        }
    }

    private void broken(Path file, List<Problem> problems) {
        report(broken(file, problems, texts));
    }

    private void report(ErrorReport of) {
        report = of;
        notices.report(of);
    }

    /** What to say of a file that does not open. */
    static ErrorReport broken(Path file, List<Problem> problems, Texts texts) {
        return new ErrorReport(
                texts.of("broken", name(file), problems.size()),
                texts.of("broken.advice"),
                ErrorReport.details(problems));
    }

    private static Path name(Path file) {
        Path last = file.getFileName();
        return last == null ? file : last;
    }
}
