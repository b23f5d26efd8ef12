package dev.custody.desktop;

import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.diagram.Problem;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.RunFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Saves the run that is seen, and opens saved ones. Whatever goes wrong is told in a sentence. */
final class RunFileActions {
    private static final int PROBLEMS_TOLD = 3;

    private final Playback playback;
    private final RunFileDialogs dialogs;
    private final DiagramSource diagrams;
    private final Consumer<RunPlan> onOpen;
    private final Consumer<Notice> notices;
    /** Where the diagram that is open came from; empty for one of the catalogue. */
    private Optional<Path> diagramFile = Optional.empty();

    /** @param onOpen begins a run by that plan */
    RunFileActions(
            Playback playback,
            RunFileDialogs dialogs,
            DiagramSource diagrams,
            Consumer<RunPlan> onOpen,
            Consumer<Notice> notices) {
        this.playback = playback;
        this.dialogs = dialogs;
        this.diagrams = diagrams;
        this.onOpen = onOpen;
        this.notices = notices;
    }

    /** A diagram of the catalogue is open now. */
    void opensFromCatalogue() {
        diagramFile = Optional.empty();
    }

    void save() {
        playback.planSoFar()
                .ifPresent(plan -> dialogs.askWhereToSave(plan.diagram().id() + RunFile.ENDING)
                        .ifPresent(chosen -> save(plan, chosen)));
    }

    private void save(RunPlan plan, Path chosen) {
        Path file = chosen.toString().endsWith(".json") ? chosen : Path.of(chosen + RunFile.ENDING);
        try {
            new RunFile(plan, diagramFile, playback.savedBranches()).save(file);
            notices.accept(Notice.information("Saved to " + file + ". To run it again: custody run " + file));
        } catch (IOException failure) {
            notices.accept(Notice.problem("Not saved. " + failure.getMessage()));
        }
    }

    void open() {
        dialogs.askWhatToOpen().ifPresent(file -> open(file, false));
    }

    private void open(Path file, boolean anyway) {
        switch (RunFile.read(file, diagrams, anyway)) {
            case RunFile.Read(RunFile run) -> {
                onOpen.accept(run.plan());
                run.branches().ifPresent(branches -> playback.open(run.plan(), branches));
                diagramFile = run.diagramFile();
            }
            case RunFile.Broken(List<Problem> problems) -> notices.accept(Notice.problem(told(problems)));
            case RunFile.DiagramChanged(Problem problem) ->
                notices.accept(
                        new Notice(problem.toString(), Notice.Kind.PROBLEM, "Open anyway", () -> open(file, true)));
        }
    }

    private static String told(List<Problem> problems) {
        List<String> first =
                problems.stream().limit(PROBLEMS_TOLD).map(Problem::toString).toList();
        int more = problems.size() - first.size();
        return String.join("\n", first) + (more > 0 ? "\nand " + more + " more" : "");
    }
}
