package dev.custody.trace;

import dev.custody.diagram.Problem;

/** A trace file can't be read or written. Its message is for people: where, what, and what to do. */
public final class TraceFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public TraceFileException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
