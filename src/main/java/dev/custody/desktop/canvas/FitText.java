package dev.custody.desktop.canvas;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** A line of text that is never cut off: where it does not fit, it gets smaller. */
final class FitText extends Region {
    private final Text text = new Text();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final HPos align;

    FitText(HPos align, String... styles) {
        this.align = align;
        text.getStyleClass().addAll(styles);
        text.setTextOrigin(VPos.TOP);
        text.getTransforms().add(scale);
        getChildren().add(text);
        setMouseTransparent(true);
    }

    void setText(String value) {
        if (!value.equals(text.getText())) {
            text.setText(value);
            requestLayout();
        }
    }

    String text() {
        return text.getText();
    }

    /** How wide the text would like to be. */
    double naturalWidth() {
        return text.getLayoutBounds().getWidth();
    }

    @Override
    protected void layoutChildren() {
        double width = naturalWidth();
        double height = text.getLayoutBounds().getHeight();
        double factor = width > getWidth() && width > 0 ? getWidth() / width : 1;
        scale.setX(factor);
        scale.setY(factor);
        double spare = getWidth() - width * factor;
        double x = switch (align) {
            case LEFT -> 0;
            case CENTER -> spare / 2;
            case RIGHT -> spare;
        };
        text.relocate(x, 0);
        text.setLayoutX(x);
        text.setLayoutY((getHeight() - height * factor) / 2);
    }
}
