package dev.custody.engine.world;

import dev.custody.diagram.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a job is in its program: a step, and for each block around it the hand that it is at. */
final class Cursor {
    private static final class Frame {
        private final @Nullable Frame around;
        private final List<Step> steps;
        private final String prefix;
        private final List<Hand> hands;
        private int index;
        private int round;
        private @Nullable String path;

        Frame(@Nullable Frame around, List<Step> steps, String prefix, List<Hand> hands) {
            this.around = around;
            this.steps = steps;
            this.prefix = prefix;
            this.hands = new ArrayList<>(hands);
        }
    }

    private Frame top;

    Cursor(List<Step> steps, Hand hand) {
        top = new Frame(null, steps, "", List.of(hand));
    }

    /** The step to run, or empty at the end of the steps: of the program, or of a block. */
    Optional<Step> step() {
        return top.index < top.steps.size() ? Optional.of(top.steps.get(top.index)) : Optional.empty();
    }

    /** The step's place in the program, such as {@code 2.0}. */
    String path() {
        // Asked for twice, as a step begins and as it ends.
        if (top.path == null) {
            top.path = top.prefix + top.index;
        }
        return top.path;
    }

    boolean isInBlock() {
        return top.around != null;
    }

    /** What the step is about. */
    Hand hand() {
        return top.hands.get(top.round);
    }

    /** What the following steps are about. Not within a block. */
    void take(Hand hand) {
        top.hands.set(top.round, hand);
    }

    void next() {
        goTo(top.index + 1);
    }

    private void goTo(int index) {
        top.index = index;
        top.path = null;
    }

    /** Goes into the block at hand, to run its steps once for each of the hands (at least one). */
    void enter(Step.Block block, List<Hand> hands) {
        top = new Frame(top, block.steps(), path() + ".", hands);
    }

    /** At the end of a block: back to its first step with the next hand; false after the last one. */
    boolean repeat() {
        if (top.round + 1 == top.hands.size()) {
            return false;
        }
        top.round++;
        goTo(0);
        return true;
    }

    /** Leaves the block; its own step is at hand again. */
    void leave() {
        top = Objects.requireNonNull(top.around, "the program itself is no block");
    }
}
