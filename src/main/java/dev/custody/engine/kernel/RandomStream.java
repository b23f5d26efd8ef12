package dev.custody.engine.kernel;

/**
 * A stream of random numbers that is the same on every machine and every JVM, for ever.
 *
 * <p>It is SplitMix64 (Steele, Lea, Flood: <i>Fast splittable pseudorandom number generators</i>, 2014),
 * written out. The JDK has it, and better ones, but promises neither how a seed becomes a state nor how bounded
 * and exponential numbers are made of it, and a saved run must replay on the next JDK too. The logarithm is
 * that of {@link StrictMath}, whose every bit is specified. The whole state is two numbers, so that a forked
 * run can copy it. Not for secrets, and not safe for use by several threads.
 */
public final class RandomStream {
    /** 2^64 divided by the golden ratio, made odd: the step of the counter. */
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private final long seed;
    private long state;

    /** All that there is to know of a stream. */
    public record Snapshot(long seed, long state) {}

    /** The stream of a seed, at its start. */
    public RandomStream(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /** The stream as it was when the snapshot was taken. */
    public RandomStream(Snapshot snapshot) {
        this.seed = snapshot.seed();
        this.state = snapshot.state();
    }

    /** What {@link #RandomStream(Snapshot)} needs to go on from here. */
    public Snapshot snapshot() {
        return new Snapshot(seed, state);
    }

    /**
     * A stream of its own for a part of the run. It depends on this stream's seed and the name only, not
     * on what was drawn from this stream or forked from it before; forks of a fork are independent too.
     */
    public RandomStream fork(String name) {
        long hash = mix(seed + GOLDEN);
        for (int i = 0; i < name.length(); i++) {
            hash = mix((hash ^ name.charAt(i)) + GOLDEN);
        }
        return new RandomStream(mix(hash ^ name.length()));
    }

    /** Any of the 2^64 numbers, each as likely. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /**
     * A number from 0 to {@code bound - 1}, each as likely.
     *
     * @throws IllegalArgumentException if the bound is not positive
     */
    public long nextLong(long bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("The bound of a random number must be positive, but is " + bound);
        }
        // Lemire's multiplication instead of a division; the few low products that would make some
        // numbers likelier than others are drawn again.
        long random = nextLong();
        long low = random * bound;
        if (Long.compareUnsigned(low, bound) < 0) {
            long unfair = Long.remainderUnsigned(-bound, bound);
            while (Long.compareUnsigned(low, unfair) < 0) {
                random = nextLong();
                low = random * bound;
            }
        }
        return Math.unsignedMultiplyHigh(random, bound);
    }

    /** A number from 0 (included) to 1 (not included), in steps of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /**
     * A number from {@code from} (included) to {@code to} (included), each as likely.
     *
     * @throws IllegalArgumentException if {@code to} is below {@code from}, or too far from it to count
     */
    public long uniform(long from, long to) {
        long span = to - from + 1;
        if (to < from || span <= 0) {
            throw new IllegalArgumentException("No range of random numbers: %d to %d".formatted(from, to));
        }
        return from + nextLong(span);
    }

    /** True as often as the probability says: never at 0, always at 1. */
    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /**
     * An exponentially distributed number with the given mean, which is never negative: the time between
     * two arrivals that know nothing of each other.
     *
     * @throws IllegalArgumentException if the mean is negative or not a number
     */
    public double exponential(double mean) {
        if (!(mean >= 0)) {
            throw new IllegalArgumentException("The mean of a random number must be 0 or more, but is " + mean);
        }
        return -mean * StrictMath.log(1.0 - nextDouble());
    }

    private static long mix(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
