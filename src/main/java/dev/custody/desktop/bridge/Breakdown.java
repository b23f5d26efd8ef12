package dev.custody.desktop.bridge;

import dev.custody.engine.port.SinkFailure;

/**
 * Why a run can't go on, although it should.
 *
 * @param cause whose fault it is
 * @param detail what was said of it where it happened, for whoever mends it
 */
public record Breakdown(Cause cause, String detail) {
    /** Whose fault it is. */
    public enum Cause {
        DATABASE,
        ENGINE
    }

    static Breakdown of(Throwable failure) {
        String detail = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new Breakdown(failure instanceof SinkFailure ? Cause.DATABASE : Cause.ENGINE, detail);
    }
}
