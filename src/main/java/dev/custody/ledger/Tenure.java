package dev.custody.ledger;

/**
 * A time during which somebody had the message, in virtual microseconds and in positions of the trace.
 *
 * @param toMicros when it ended; {@link #STILL} if it did not yet
 * @param toPosition the event that ended it; -1 if none did yet
 */
public record Tenure(Holding holding, long fromMicros, int fromPosition, long toMicros, int toPosition) {
    /** The end of a tenure that goes on. */
    public static final long STILL = Long.MAX_VALUE;

    static Tenure begun(Holding holding, long atMicros, int position) {
        return new Tenure(holding, atMicros, position, STILL, -1);
    }

    Tenure ended(long atMicros, int position) {
        return new Tenure(holding, fromMicros, fromPosition, atMicros, position);
    }

    public boolean goesOn() {
        return toPosition < 0;
    }
}
