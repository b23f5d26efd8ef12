package dev.custody.engine;

/**
 * When a command is given: at a virtual time, in microseconds.
 *
 * @param afterDispatches how many things had happened in the run by then: it tells apart the moments between events of the same
 *     time, and so is exact where a time alone is not. {@link #AFTER_ALL} says: after all of that time.
 */
public record Moment(long atMicros, long afterDispatches) {
    public static final long AFTER_ALL = -1;

    public static Moment at(long atMicros) {
        return new Moment(atMicros, AFTER_ALL);
    }
}
