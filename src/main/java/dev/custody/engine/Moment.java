package dev.custody.engine;

/**
 * When a command is given: at a virtual time, in microseconds.
 *
 * @param afterDispatches the number of kernel events that had been dispatched by then; tells apart the moments between events
 *     of the same time. -1 says: after all of that time.
 */
public record Moment(long atMicros, long afterDispatches) {
    public static Moment at(long atMicros) {
        return new Moment(atMicros, -1);
    }
}
