package dev.custody.desktop.pane;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Tools in a line, of which a {@link SearchField} takes the room that the others leave; in several lines where all do not fit. */
public final class ToolFlow extends FlowPane {
    /** Ten letters, and the cross. */
    private static final double LEAST = 100;

    private static final double MOST = 320;

    @Override
    protected double computePrefHeight(double width) {
        stretch(width < 0 ? getWidth() : width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        stretch(getWidth());
        super.layoutChildren();
    }

    private void stretch(double width) {
        double left = width - snappedLeftInset() - snappedRightInset();
        SearchField field = null;
        for (Node child : getManagedChildren()) {
            if (child instanceof SearchField found) {
                field = found;
            } else {
                left -= snapSizeX(Math.max(child.minWidth(-1), child.prefWidth(-1))) + getHgap();
            }
        }
        if (field != null) {
            double room = left < LEAST ? LEAST : Math.floor(Math.min(left, MOST));
            if (field.getPrefWidth() != room) {
                field.setPrefWidth(room);
                // In the midst of a layout, a child does not say so to its parent, which knows its lines by heart.
                requestLayout();
            }
        }
    }
}
