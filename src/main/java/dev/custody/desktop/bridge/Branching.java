package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.SavedBranches;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The runs that were made of the plan that is open: gives commands, and goes from run to run in the tree that they make. Whichever run is gone to, the tape keeps what the two
 * have in common, and the engine makes the rest again.
 */
public final class Branching {
    private final Making making;
    private final Playhead playhead;
    private final Supplier<@Nullable Following> following;
    private final Consumer<Notice> notices;
    private final Phrases phrases;
    private final Runnable arriveNowhere;
    private final ReadOnlyObjectWrapper<BranchTree> shown = new ReadOnlyObjectWrapper<>(BranchTree.NONE);

    private @Nullable RunPlan plan;
    private CommandTree tree = new CommandTree(List.of(), Phrases.ENGLISH);
    /** Commands given while the place at which they are given is still to be made again. */
    private final List<Command> waiting = new ArrayList<>();
    /** Commands that the engine has, and has not told of yet. */
    private final Deque<Command> awaited = new ArrayDeque<>();
    /** Whether to undo as soon as the engine has told of all. */
    private boolean undoesLater;
    /** Whether somebody gave commands that are not saved. */
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();

    /** @param arriveNowhere takes in what the engine has told by now, and gives up what is looked for */
    Branching(
            Making making,
            Playhead playhead,
            Supplier<@Nullable Following> following,
            Consumer<Notice> notices,
            Phrases phrases,
            Runnable arriveNowhere) {
        this.arriveNowhere = arriveNowhere;
        this.phrases = phrases;
        this.making = making;
        this.playhead = playhead;
        this.following = following;
        this.notices = notices;
    }

    /** The tree that they make, and which of them is seen. */
    public ReadOnlyObjectProperty<BranchTree> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Begins with that plan and that tree, at the start. */
    void open(RunPlan newPlan, CommandTree newTree) {
        plan = newPlan;
        tree = newTree;
        unsaved.set(false);
        begin(0, 0, 0);
        playhead.toStart();
        show();
    }

    /** Goes on with a run that was left, where it stood. */
    void resume(LeftRun left) {
        plan = left.plan();
        tree = left.tree();
        unsaved.set(true);
        CommandNode here = tree.here();
        tree.moveTo(here);
        // Somebody may have done something at time 0 too.
        begin(0, -1, tree.edgeMicros(here));
        playhead.seek(left.micros());
        show();
    }

    /** The run that is seen, to come back to it; empty if nothing would be missed, since nobody did anything that is not saved. */
    public Optional<LeftRun> unsaved() {
        RunPlan open = plan;
        if (open == null || !unsaved.get()) {
            return Optional.empty();
        }
        tree.reached(making.reachedMicros());
        return Optional.of(new LeftRun(open, tree, playhead.micros()));
    }

    /** Whether somebody did something in the run that is not saved. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** What was done so far is saved. */
    public void saved() {
        unsaved.set(false);
    }

    /** What was done so far is not saved, although nothing was done since the run was opened. */
    public void notSaved() {
        unsaved.set(true);
    }

    /** The plan with the commands of the run that is seen. */
    Optional<RunPlan> planSoFar() {
        return Optional.ofNullable(plan).map(opened -> opened.with(tree.commands()));
    }

    /** The branches as a saved run keeps them beside {@link Playback#planSoFar}; empty if that is the only run there is. */
    public Optional<SavedBranches> savedBranches() {
        tree.reached(making.reachedMicros());
        return tree.saved();
    }

    // ---- commands

    /** See {@link Playback#give}. */
    void give(Command command) {
        unsaved.set(true);
        perform(command);
    }

    /** See {@link Playback#perform}. */
    void perform(Command command) {
        if (plan == null) {
            return;
        }
        if (playhead.isArriving()) {
            waiting.add(command);
            return;
        }
        if (playhead.isInThePast() && playhead.trailsTheEdge()) {
            playhead.toEdge();
        }
        if (playhead.isInThePast()) {
            fork();
        } else if (making.ended()) {
            notices.accept(Notice.information(phrases.of("over")));
            return;
        }
        awaited.add(command);
        making.give(command);
    }

    private void fork() {
        long micros = playhead.micros();
        int position = playhead.goal();
        int aside = making.tape().size() - position;
        int old = tree.currentId();
        tree.reached(making.reachedMicros());
        tree.fork(position, micros, making.reachedMicros());
        begin(position, micros, micros);
        notices.accept(new Notice(
                phrases.of("forked", phrases.clock(micros), aside, tree.currentName()),
                Notice.Kind.INFORMATION,
                phrases.of("forked.back"),
                () -> switchTo(old)));
    }

    /** Lets the engine begin the run of the tree anew; the tape keeps the first {@code known} events. */
    private void begin(int known, long knownMicros, long edgeMicros) {
        waiting.clear();
        awaited.clear();
        undoesLater = false;
        Following here = following.get();
        if (here != null) {
            here.cut(known);
        }
        planSoFar().ifPresent(run -> making.begin(run, known, knownMicros, edgeMicros));
    }

    /** After the engine told something: what it says of commands goes into the tree, and what waited for it is given. */
    void taken() {
        if (!tree.hasTaken(making.given())) {
            for (int told = tree.take(making.given()); told > 0; told--) {
                awaited.poll();
            }
            show();
        }
        if (undoesLater && awaited.isEmpty()) {
            undoesLater = false;
            undo();
        }
        if (!waiting.isEmpty() && !playhead.isArriving()) {
            List<Command> now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(this::perform);
        }
    }

    // ---- moving in the tree

    /**
     * Goes to the run without the last gesture of this one, to the moment at which it was made, and pauses. A gesture is a
     * command, or the same one for both directions of a link. What the audience sent is not taken back by itself, only with a
     * command before it.
     */
    public void undo() {
        arriveNowhere.run();
        if (awaited.stream().anyMatch(CommandNode::isOfTheAudience) && !making.ended()) {
            // Theirs would go with it, and nobody would tell them.
            undoesLater = true;
            return;
        }
        if (!awaited.isEmpty() || !waiting.isEmpty()) {
            // The last command has no place in the tree yet, and gets none.
            playhead.setPlaying(false);
            goTo(tree.here(), playhead.micros());
            return;
        }
        CommandNode last = tree.here().lastOwn();
        last.gestureStart().parent().ifPresent(parent -> {
            tree.here().remember();
            playhead.setPlaying(false);
            goTo(parent, last.atMicros());
        });
    }

    /** Goes to the run with the gesture that was undone or left last, to its moment, and pauses. */
    public void redo() {
        arriveNowhere.run();
        tree.here().recent().ifPresent(child -> {
            playhead.setPlaying(false);
            goTo(child.gestureEnd().withAudience(), child.atMicros());
        });
    }

    /** Goes to the whole run of a branch. The playhead stays at its time, if that branch was ever played so far. */
    public void switchTo(int branch) {
        arriveNowhere.run();
        tree.tip(branch).ifPresent(tip -> {
            tip.remember();
            goTo(tip, playhead.micros());
        });
    }

    /** Gives a branch another name; with a number behind it if another one is called so. A blank one changes nothing. */
    public void rename(int branch, String name) {
        tree.rename(branch, name);
        show();
    }

    /** Makes the run that is seen go on to a time that it has not reached, unseen, and sees it there. */
    void makeUpTo(long micros) {
        long known = making.knownMicros();
        begin(making.tape().positionAt(known), known, micros);
        playhead.seek(micros);
    }

    /** Sees the run that ends with that node, at that time or at its edge if it was never played so far. */
    private void goTo(CommandNode node, long micros) {
        tree.reached(making.reachedMicros());
        List<CommandNode> left = tree.path();
        tree.moveTo(node);
        long edge = tree.edgeMicros(node);
        long same = sameMicros(left, tree.path());
        long known = Math.min(Math.min(same, making.knownMicros()), edge);
        begin(making.tape().positionAt(known), known, edge);
        playhead.seek(micros);
        show();
    }

    /** Up to and at that time, the two runs are the same. */
    private static long sameMicros(List<CommandNode> one, List<CommandNode> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.get(common) == other.get(common)) {
            common++;
        }
        long same = Long.MAX_VALUE;
        for (List<CommandNode> path : List.of(one, other)) {
            if (common < path.size()) {
                // Not at the instant of the command, in the midst of which it may have been given.
                same = Math.min(same, path.get(common).atMicros() - 1);
            }
        }
        return same;
    }

    private void show() {
        shown.set(tree.snapshot());
    }
}
