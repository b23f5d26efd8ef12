package dev.custody.scene;

/**
 * The pace that follows the action. A pure function of what is going on: while a message is on its way, the shortest hop takes
 * {@value #HOP_SECONDS} seconds; while a service is at a step, the time until something happens is long enough to be read; and
 * while nobody does anything, time flies.
 *
 * @param factor virtual seconds per second
 * @param waitingMicros how much virtual time is being skipped because nothing happens in it; 0 if it isn't
 */
public record Pace(double factor, long waitingMicros) {
    public static final double HOP_SECONDS = 0.7;
    /** The least and the most that one stretch of a step takes. */
    public static final double STEP_SECONDS_MIN = 0.45;

    public static final double STEP_SECONDS_MAX = 1.2;
    /** No wait takes longer. */
    public static final double IDLE_SECONDS_MAX = 0.8;
    /** Idle time passes at least as fast as this. */
    public static final double IDLE_FACTOR_MIN = 3;
    /** Shorter waits are not worth a word. */
    public static final long WORTH_SAYING_MICROS = 1_000_000;

    /**
     * What is going on at the playhead.
     *
     * @param lastMicros when the last thing happened
     * @param nextMicros when the next thing happens; {@code Long.MAX_VALUE} if nothing will
     * @param shortestHopMicros how long the shortest of the hops under way takes in all; 0 if none is
     * @param working whether some service is at a step
     */
    public record Situation(long lastMicros, long nextMicros, long shortestHopMicros, boolean working) {}

    /** The pace for what is going on. */
    public static Pace of(Situation now) {
        if (now.shortestHopMicros > 0) {
            return new Pace(now.shortestHopMicros / 1e6 / HOP_SECONDS, 0);
        }
        if (now.nextMicros == Long.MAX_VALUE) {
            return new Pace(1, 0);
        }
        double gapSeconds = Math.max(1, now.nextMicros - now.lastMicros) / 1e6;
        if (now.working) {
            double readable = STEP_SECONDS_MIN + 0.2 * Math.max(0, Math.log10(gapSeconds / 0.01));
            return new Pace(gapSeconds / Math.min(STEP_SECONDS_MAX, readable), worthSaying(now));
        }
        return new Pace(Math.max(IDLE_FACTOR_MIN, gapSeconds / IDLE_SECONDS_MAX), worthSaying(now));
    }

    /** The same pace whatever goes on. */
    public static Pace constant(double factor) {
        return new Pace(factor, 0);
    }

    private static long worthSaying(Situation now) {
        long gap = now.nextMicros - now.lastMicros;
        return gap >= WORTH_SAYING_MICROS ? gap : 0;
    }
}
