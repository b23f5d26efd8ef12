package dev.custody.desktop;

import dev.custody.desktop.pane.Dock;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;

/** Two docks, one above the other. However high the window gets, each keeps its share; one alone has all of it. */
final class DockColumn extends SplitPane {
    /** No dock has to keep more than that of the height, where that is little. */
    private static final double LEAST_SHARE = 0.4;

    private double upper;
    /** The lower one, if it takes no more of its share than its panel needs. */
    private @Nullable Dock fitted;

    /** Where the divider was put last. */
    private double placed = Double.NaN;
    /** Whether each has its share of the height as it is now. */
    private boolean settled;

    /** @param upper the share of the upper one, 0 to 1 */
    DockColumn(double upper) {
        this.upper = upper;
        setOrientation(Orientation.VERTICAL);
        getStyleClass().add("split");
    }

    /**
     * Keeps so many pixels for each of them, wherever somebody drags the divider; and for the upper one, while something lies over
     * its end, as many as both need: the lower one gives all that it takes.
     */
    void keepHeights(Dock upper, double upperLeast, Dock lower, double lowerLeast) {
        lower.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(
                                least(lowerLeast),
                                Math.max(0, getHeight() - upper.neededProperty().get())),
                        heightProperty(),
                        upper.neededProperty()));
        upper.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                least(upperLeast),
                                Math.min(upper.neededProperty().get(), getHeight())),
                        heightProperty(),
                        upper.neededProperty()));
        upper.minHeightProperty().subscribe(() -> settled = false);
        heightProperty().subscribe(() -> settled = false);
    }

    /** The lower one gives what its panel does not need to the other, until somebody drags the divider. */
    void fitLower(Dock lower) {
        fitted = lower;
    }

    private double least(double pixels) {
        return Math.min(pixels, getHeight() * LEAST_SHARE);
    }

    /** Shows those of them in which something is open. */
    void show(List<Dock> open) {
        if (!open.equals(getItems())) {
            getItems().setAll(open);
            settled = false;
            requestLayout();
        }
    }

    double upper() {
        return upper;
    }

    void setUpper(double share) {
        if (share != upper) {
            upper = share;
            fitted = null;
        }
    }

    /** Takes the share that somebody has dragged. */
    void remember() {
        // Half a pixel is nobody's wish.
        if (getItems().size() > 1 && Math.abs(getDividerPositions()[0] - placed) * getHeight() > 0.5) {
            setUpper(getDividerPositions()[0]);
        }
    }

    /** What is kept for its docks follows from its height: asking for that would let it never get lower again. */
    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    /** A split pane gives what it gets to the upper one, and leaves the lower one as small as it was in a small window. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double wanted = wanted();
        if (getItems().size() > 1 && (!settled || wanted != placed)) {
            placed = wanted;
            setDividerPositions(wanted);
            super.layoutChildren();
        }
        settled = true;
    }

    private double wanted() {
        Dock lower = fitted;
        if (lower == null || !lower.isOpen() || getHeight() <= 0) {
            return upper;
        }
        Node divider = lookup(".split-pane-divider");
        double between = divider == null ? 0 : divider.prefWidth(-1);
        return Math.max(upper, 1 - Math.ceil(lower.prefHeight(getWidth()) + between) / getHeight());
    }
}
