package dev.custody.engine.world;

import dev.custody.diagram.Step;
import dev.custody.engine.port.StoredRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Where a job is in its program: a step, and for each loop around it the row that it is at. */
final class Cursor {
    private static final class Frame {
        private final List<Step> steps;
        private final String prefix;
        private final List<StoredRow> rows;
        private int index;
        private int row;

        Frame(List<Step> steps, String prefix, List<StoredRow> rows) {
            this.steps = steps;
            this.prefix = prefix;
            this.rows = rows;
        }
    }

    private final Deque<Frame> frames = new ArrayDeque<>();

    Cursor(List<Step> steps) {
        frames.push(new Frame(steps, "", List.of()));
    }

    private Frame top() {
        return frames.element();
    }

    /** The step to run, or empty at the end of the steps: of the program, or of a loop's body. */
    Optional<Step> step() {
        return top().index < top().steps.size() ? Optional.of(top().steps.get(top().index)) : Optional.empty();
    }

    /** The step's place in the program, such as {@code 2.0}. */
    String path() {
        return top().prefix + top().index;
    }

    boolean isInLoop() {
        return frames.size() > 1;
    }

    /** The row that the innermost loop is at. */
    Optional<StoredRow> row() {
        return isInLoop() ? Optional.of(top().rows.get(top().row)) : Optional.empty();
    }

    void next() {
        top().index++;
    }

    /** Goes into the body of the loop at hand. */
    void enter(Step.Each each, List<StoredRow> rows) {
        frames.push(new Frame(each.steps(), path() + ".", rows));
    }

    /** At the end of a loop's body: back to its first step with the next row; false after the last one. */
    boolean repeat() {
        if (top().row + 1 == top().rows.size()) {
            return false;
        }
        top().row++;
        top().index = 0;
        return true;
    }

    /** Leaves the loop; the loop's own step is at hand again. */
    void leave() {
        frames.pop();
    }
}
