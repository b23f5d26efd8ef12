package dev.custody.desktop.charts;

import dev.custody.chart.SeriesId;
import dev.custody.ledger.Outcome;

/**
 * How a line looks. Lines that differ in colour differ in their dashes too.
 *
 * @param colour which of the colours {@code -chart-series-1} … in the stylesheet, from 0
 * @param dash which of {@link #dashes}
 */
record Look(int colour, int dash) {
    static final int COLOURS = 8;

    /** In pixels: drawn, left out, drawn … */
    private static final double[][] DASHES = {
        {}, {7, 3}, {2, 2.5}, {9, 3, 2, 3}, {4, 2}, {12, 3}, {1, 4}, {6, 2, 1, 2, 1, 2}
    };

    private static final int BLUE = 0;
    private static final int ORANGE = 1;
    private static final int GREEN = 2;
    private static final int PINK = 3;
    private static final int VERMILION = 4;
    private static final int OLIVE = 5;
    private static final int GREY = 6;
    private static final int INK = 7;

    /** @param index the place of the series in its chart */
    static Look of(SeriesId id, int index) {
        return id.outcome().map(Look::of).orElse(new Look(index % COLOURS, index % COLOURS));
    }

    /** As its messages are coloured everywhere else, as nearly as a thin line can be. */
    private static Look of(Outcome outcome) {
        return switch (outcome) {
            case UNDER_WAY -> new Look(BLUE, 1);
            case DELIVERED -> new Look(GREEN, 0);
            case REJECTED -> new Look(GREY, 2);
            case FAILED -> new Look(ORANGE, 3);
            case DEAD_LETTERED -> new Look(INK, 4);
            case DUPLICATED -> new Look(PINK, 5);
            case MANGLED -> new Look(ORANGE, 6);
            case MISDELIVERED -> new Look(ORANGE, 7);
            case IN_DOUBT -> new Look(OLIVE, 2);
            case LOST -> new Look(VERMILION, 0);
        };
    }

    double[] dashes() {
        return DASHES[dash].clone();
    }
}
