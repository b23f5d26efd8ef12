package dev.custody.layout;

/** A client: a figure, its title, and below it the tally of its receipts, two by two. */
public record ClientAnatomy(Metrics metrics) implements Anatomy {
    /** How much of the width the figure takes up. */
    private static final double FIGURE = 0.42;

    public double figure() {
        return width() * FIGURE;
    }

    /** Where the tally begins. */
    public double tallyY() {
        return figure() + metrics.head() * 0.62;
    }

    @Override
    public double width() {
        return metrics.clientWidth();
    }

    @Override
    public double height() {
        return tallyY() + 2 * (metrics.line() + metrics.gap());
    }
}
