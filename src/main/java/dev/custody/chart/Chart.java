package dev.custody.chart;

/** What is drawn in one pair of axes: the series of one unit that are read together. */
public enum Chart {
    THROUGHPUT(Unit.PER_SECOND),
    DEPTH(Unit.COUNT),
    AGE(Unit.MICROS),
    RECEIPT_LATENCY(Unit.MICROS),
    EFFECT_LATENCY(Unit.MICROS),
    RETRIES(Unit.PER_SECOND),
    TRANSACTIONS(Unit.COUNT),
    MEMORY(Unit.COUNT),
    OUTCOMES(Unit.COUNT);

    private final Unit unit;

    Chart(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
