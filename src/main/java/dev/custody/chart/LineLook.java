package dev.custody.chart;

import dev.custody.ledger.Outcome;

/**
 * How a line looks. Lines that differ in colour differ in their dashes too.
 *
 * @param colour which of the colours {@code -chart-series-1} … in the stylesheet, from 0
 * @param dash which of {@link #dashes}
 */
public record LineLook(int colour, int dash) {
    public static final int COLOURS = 8;

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
    public static LineLook of(SeriesId id, int index) {
        return id.outcome().map(LineLook::of).orElse(new LineLook(index % COLOURS, index % COLOURS));
    }

    /** As its messages are coloured everywhere else, as nearly as a thin line can be. */
    private static LineLook of(Outcome outcome) {
        return switch (outcome) {
            case UNDER_WAY -> new LineLook(BLUE, 1);
            case DELIVERED -> new LineLook(GREEN, 0);
            case REJECTED -> new LineLook(GREY, 2);
            case FAILED -> new LineLook(ORANGE, 3);
            case DEAD_LETTERED -> new LineLook(INK, 4);
            case DUPLICATED -> new LineLook(PINK, 5);
            case MANGLED -> new LineLook(ORANGE, 6);
            case MISDELIVERED -> new LineLook(ORANGE, 7);
            case IN_DOUBT -> new LineLook(OLIVE, 2);
            case LOST -> new LineLook(VERMILION, 0);
        };
    }

    public double[] dashes() {
        return DASHES[dash].clone();
    }
}
