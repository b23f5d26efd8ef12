package dev.custody.desktop;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.bridge.LeftRun;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.notices.NoticesModel;
import dev.custody.desktop.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/**
 * The runs that others took the place of, with something done in them that is not saved: nobody is asked before, since one can
 * come back to each.
 */
final class LeftRuns {
    /** So many are kept; they are gone with the window. */
    static final int MOST = 10;

    private final Playback playback;
    private final RunFileActions files;
    private final Actions actions;
    private final NoticesModel notices;
    private final Texts texts;
    /** The one that was left last comes first. */
    private final ReadOnlyObjectWrapper<List<Left>> all = new ReadOnlyObjectWrapper<>(List.of());

    private Consumer<LeftRun> resume = _ -> {};

    /**
     * One of them.
     *
     * @param file where it was saved before something was done in it; empty if nowhere
     * @param told that it was left
     */
    private record Left(LeftRun run, Optional<Path> file, Notice told) {}

    LeftRuns(Playback playback, RunFileActions files, Actions actions, NoticesModel notices, Texts texts) {
        this.playback = playback;
        this.files = files;
        this.actions = actions;
        this.notices = notices;
        this.texts = texts;
    }

    /** @param resumes opens a run that was left, in the place of the one that is open */
    void addAction(Consumer<LeftRun> resumes) {
        resume = resumes;
        String none = texts.of("action.back-to-run");
        actions.add(Action.of(
                        "back-to-run",
                        Group.RUN,
                        texts,
                        () -> goBack(all.get().getFirst().run()),
                        Chord.always(KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN))
                .named(Bindings.createStringBinding(
                        () -> all.get().stream()
                                .findFirst()
                                .map(last -> texts.of(
                                        "back-to-run", last.run().diagram().title()))
                                .orElse(none),
                        all))
                .when(Bindings.createBooleanBinding(() -> !all.get().isEmpty(), all)));
    }

    /** Another run is about to take the place of the one that is open. */
    void leave() {
        playback.branching().unsaved().ifPresent(run -> {
            Notice told = new Notice(
                    texts.of("left", run.diagram().title()),
                    Notice.Kind.INFORMATION,
                    texts.of("left.back", actions.key(actions.get("back-to-run"))),
                    () -> goBack(run));
            List<Left> now = new ArrayList<>(all.get());
            now.addFirst(new Left(run, files.openFile().get(), told));
            all.set(List.copyOf(now.subList(0, Math.min(MOST, now.size()))));
            notices.tell(told);
        });
    }

    private void goBack(LeftRun run) {
        // Who asks twice is there already.
        all.get().stream().filter(each -> each.run() == run).findFirst().ifPresent(left -> {
            all.set(all.get().stream().filter(each -> !each.equals(left)).toList());
            notices.dismiss(left.told());
            resume.accept(run);
            files.openFile().set(left.file());
        });
    }
}
