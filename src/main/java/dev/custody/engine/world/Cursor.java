package dev.custody.engine.world;

import dev.custody.diagram.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Where a job is in its program: a step, and for each block around it the hand that it is at. */
final class Cursor {
    private static final class Frame {
        private final List<Step> steps;
        private final String prefix;
        private final List<Hand> hands;
        private int index;
        private int round;

        Frame(List<Step> steps, String prefix, List<Hand> hands) {
            this.steps = steps;
            this.prefix = prefix;
            this.hands = hands;
        }
    }

    private final Deque<Frame> frames = new ArrayDeque<>();

    Cursor(List<Step> steps, Hand hand) {
        frames.push(new Frame(steps, "", List.of(hand)));
    }

    private Frame top() {
        return frames.element();
    }

    /** The step to run, or empty at the end of the steps: of the program, or of a block. */
    Optional<Step> step() {
        return top().index < top().steps.size() ? Optional.of(top().steps.get(top().index)) : Optional.empty();
    }

    /** The step's place in the program, such as {@code 2.0}. */
    String path() {
        return top().prefix + top().index;
    }

    boolean isInBlock() {
        return frames.size() > 1;
    }

    /** What the step is about. */
    Hand hand() {
        return top().hands.get(top().round);
    }

    void next() {
        top().index++;
    }

    /** Goes into the block at hand, to run its steps once for each of the hands (at least one). */
    void enter(Step.Block block, List<Hand> hands) {
        frames.push(new Frame(block.steps(), path() + ".", hands));
    }

    /** At the end of a block: back to its first step with the next hand; false after the last one. */
    boolean repeat() {
        if (top().round + 1 == top().hands.size()) {
            return false;
        }
        top().round++;
        top().index = 0;
        return true;
    }

    /** Leaves the block; its own step is at hand again. */
    void leave() {
        frames.pop();
    }
}
