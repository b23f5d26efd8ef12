package dev.custody.chart;

/** What a series is about. */
public enum Measure {
    /** Messages that a client has to hand in. */
    ARRIVALS(Chart.THROUGHPUT),
    /** Messages that are delivered, the first time that they are. */
    GOOD_ENDS(Chart.THROUGHPUT),
    /** How many entries a queue, a subscription or a stream holds. */
    DEPTH(Chart.DEPTH),
    /** How long the oldest of them has been there; 0 if there is none. */
    AGE(Chart.AGE),
    /** From an attempt of a client to the next that it is told, or concludes. */
    RECEIPT_P50(Chart.RECEIPT_LATENCY),
    RECEIPT_P95(Chart.RECEIPT_LATENCY),
    RECEIPT_P99(Chart.RECEIPT_LATENCY),
    /** From when a client has a message to hand in until its effect is committed. */
    EFFECT_P50(Chart.EFFECT_LATENCY),
    EFFECT_P95(Chart.EFFECT_LATENCY),
    EFFECT_P99(Chart.EFFECT_LATENCY),
    /** Attempts of clients after their first. */
    RETRIES(Chart.RETRIES),
    /** Entries that are handed out again. */
    REDELIVERIES(Chart.RETRIES),
    /** Transactions that are open in a database. */
    OPEN_TRANSACTIONS(Chart.TRANSACTIONS),
    /** Messages that a service keeps in itself. */
    KEPT(Chart.MEMORY),
    /** Messages of an outcome. */
    OUTCOME(Chart.OUTCOMES);

    private final Chart chart;

    Measure(Chart chart) {
        this.chart = chart;
    }

    public Chart chart() {
        return chart;
    }
}
