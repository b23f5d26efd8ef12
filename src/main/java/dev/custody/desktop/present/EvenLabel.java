package dev.custody.desktop.present;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A text whose lines are about as long as each other: as narrow as it can be without another line. */
public final class EvenLabel extends Label {
    private static final double STEP = 8;

    private final Text measure = new Text();

    public EvenLabel() {
        setWrapText(true);
    }

    /** As if it were told so by its style: whoever lays it out gives it no more. */
    @Override
    protected double computeMaxWidth(double height) {
        return getParent() instanceof Region around
                ? even(around.getWidth() - around.snappedLeftInset() - around.snappedRightInset())
                : super.computeMaxWidth(height);
    }

    private double even(double room) {
        measure.setText(getText());
        measure.setFont(getFont());
        double insets = snappedLeftInset() + snappedRightInset();
        double high = height(room - insets);
        double least = 0;
        double most = room - insets;
        while (most - least > STEP) {
            double middle = (least + most) / 2;
            if (height(middle) > high) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return Math.ceil(most) + insets + STEP;
    }

    private double height(double width) {
        measure.setWrappingWidth(width);
        return measure.getLayoutBounds().getHeight();
    }
}
