package dev.custody.desktop;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.bridge.BranchTree;
import dev.custody.desktop.bridge.Landmark;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.text.Texts;
import dev.custody.desktop.timeline.BranchesViewModel;
import dev.custody.trace.MessageId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** Ways through a run and its branches: undo and redo, jumps along the run, and from branch to branch. */
final class TravelActions {
    private final Actions actions;
    private final Texts texts;
    private final Playback playback;

    TravelActions(Actions actions, Texts texts, Playback playback) {
        this.actions = actions;
        this.texts = texts;
        this.playback = playback;
    }

    void addUndo() {
        addInTree("undo", BranchTree::undo, playback.branching()::undo, Chord.anywhere(KeyCode.Z, SHORTCUT_DOWN));
        addInTree(
                "redo",
                BranchTree::redo,
                playback.branching()::redo,
                Chord.anywhere(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN),
                Chord.anywhere(KeyCode.Y, SHORTCUT_DOWN));
    }

    private void addInTree(String id, Function<BranchTree, Optional<String>> what, Runnable act, Chord... keys) {
        ObservableValue<BranchTree> tree = playback.branching().shownProperty();
        String nothing = texts.of("action." + id);
        actions.add(Action.of(id, Group.RUN, texts, act, keys)
                .named(Bindings.createStringBinding(
                        () -> what.apply(tree.getValue()).orElse(nothing), tree))
                .when(Bindings.createBooleanBinding(
                        () -> what.apply(tree.getValue()).isPresent(), tree)));
    }

    /** @param selection the message selected is the one that is followed */
    void addJumps(ObservableValue<Selection> selection) {
        addLandmark("fault", Landmark.FAULT);
        addLandmark("retry", Landmark.RETRY, ALT_DOWN);
        addLandmark("loss", Landmark.LOSS, SHIFT_DOWN);
        addFollowed("next-of-message", selection, playback.travel()::nextOf, Chord.anywhere(KeyCode.N));
        addFollowed(
                "previous-of-message", selection, playback.travel()::previousOf, Chord.anywhere(KeyCode.N, SHIFT_DOWN));
        add("next-message", playback.travel()::nextMessage, Chord.anywhere(KeyCode.DOWN, ALT_DOWN));
        add("previous-message", playback.travel()::previousMessage, Chord.anywhere(KeyCode.UP, ALT_DOWN));
    }

    private void addLandmark(String word, Landmark landmark, KeyCombination.Modifier... held) {
        add("next-" + word, () -> playback.travel().next(landmark), Chord.anywhere(KeyCode.PERIOD, held));
        add("previous-" + word, () -> playback.travel().previous(landmark), Chord.anywhere(KeyCode.COMMA, held));
    }

    private void addFollowed(String id, ObservableValue<Selection> selection, Consumer<MessageId> go, Chord key) {
        actions.add(Action.of(id, Group.TIME, texts, () -> followed(selection).ifPresent(go), key)
                .when(Bindings.createBooleanBinding(() -> followed(selection).isPresent(), selection)));
    }

    private static Optional<MessageId> followed(ObservableValue<Selection> selection) {
        return selection.getValue() instanceof Selection.OfMessage(MessageId message)
                ? Optional.of(message)
                : Optional.empty();
    }

    void addBranches(BranchesViewModel branches) {
        addAmongBranches("next-branch", branches, branches::next, Chord.anywhere(KeyCode.PAGE_DOWN, ALT_DOWN));
        addAmongBranches("previous-branch", branches, branches::previous, Chord.anywhere(KeyCode.PAGE_UP, ALT_DOWN));
        addAmongBranches("rename-branch", branches, branches::renameCurrent, Chord.anywhere(KeyCode.F2));
    }

    private void addAmongBranches(String id, BranchesViewModel branches, Runnable act, Chord key) {
        actions.add(Action.of(id, Group.TIME, texts, act, key).when(branches.several()));
    }

    private void add(String id, Runnable act, Chord key) {
        actions.add(Action.of(id, Group.TIME, texts, act, key));
    }
}
