package dev.custody.desktop;

import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.notices.NoticesModel;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Problem;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.Recording;
import dev.custody.scenario.story.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Opens scenario files, and makes one of what was done in the run that is seen. */
final class ScenarioFiles {
    private final Playback playback;
    private final Outside outside;
    private final DiagramSource diagrams;
    private final BiConsumer<Scenario, Path> onOpen;
    private final BiConsumer<Path, List<Problem>> onBroken;
    private final NoticesModel notices;
    private final Texts texts;

    /**
     * One for a window.
     *
     * @param onOpen opens one that was in that file, to be presented
     * @param onBroken says what is wrong with a file
     */
    ScenarioFiles(
            Playback playback,
            Outside outside,
            DiagramSource diagrams,
            BiConsumer<Scenario, Path> onOpen,
            BiConsumer<Path, List<Problem>> onBroken,
            NoticesModel notices,
            Texts texts) {
        this.playback = playback;
        this.outside = outside;
        this.diagrams = diagrams;
        this.onOpen = onOpen;
        this.onBroken = onBroken;
        this.notices = notices;
        this.texts = texts;
    }

    void open(Path file) {
        open(file, false);
    }

    private void open(Path file, boolean anyway) {
        switch (Scenario.read(file, diagrams, anyway)) {
            case Scenario.Read(Scenario scenario) -> {
                onOpen.accept(scenario, file);
                outside.recent().add(file);
            }
            case Scenario.Broken(List<Problem> problems) -> onBroken.accept(file, problems);
            case Scenario.DiagramChanged(Problem problem) ->
                notices.tell(new Notice(
                        problem.toString(), Notice.Kind.PROBLEM, texts.of("open-anyway"), () -> open(file, true)));
        }
    }

    /**
     * Asks where to, writes a scenario of what was done in this run, beside the run, and opens it.
     *
     * @param origin the file that a diagram came from; empty for one of the catalogue
     */
    void record(Function<Diagram, Optional<Path>> origin) {
        playback.planSoFar()
                .ifPresent(plan -> outside.dialogs()
                        .askWhereToSave(plan.diagram().id() + Scenario.ENDING)
                        .ifPresent(chosen -> record(plan, origin.apply(plan.diagram()), named(chosen))));
    }

    private static Path named(Path chosen) {
        return chosen.toString().endsWith(Scenario.ENDING)
                ? chosen
                : Path.of(chosen.toString().replaceFirst("\\.json$", "") + Scenario.ENDING);
    }

    private void record(RunPlan plan, Optional<Path> diagramFile, Path file) {
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.length() - Scenario.ENDING.length());
        playback.background()
                .start(_ -> saved(Recording.of(id, plan, diagramFile), file), new Background.Listener<Void, Path>() {
                    @Override
                    public void done(Path written) {
                        playback.branching().saved();
                        notices.tell(Notice.information(texts.of("recorded", written)));
                        open(written);
                    }

                    @Override
                    public void failed(Throwable why) {
                        notices.tell(Notice.problem(texts.of("not-recorded", String.valueOf(why.getMessage()))));
                    }
                });
    }

    private static Path saved(Scenario scenario, Path file) {
        try {
            scenario.save(file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure.getMessage(), failure);
        }
    }
}
