package dev.custody.planted.diagram;

/** Knows the trace. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.trace.Offender();
    }
}
