package dev.custody.scenario;

/** What a workload may ask for, wherever it comes from: the same limits as in {@code diagrams/diagram.schema.json}. */
public final class WorkloadLimits {
    /** A run may have no workload at all: only what is sent by hand. */
    public static final int LEAST_MESSAGES = 0;

    public static final int MOST_MESSAGES = 1_000_000;
    public static final double LOWEST_RATE = 0.001;
    public static final double HIGHEST_RATE = 100_000;
    public static final int LARGEST_BURST = 10_000;

    private WorkloadLimits() {}
}
