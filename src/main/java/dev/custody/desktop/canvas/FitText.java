package dev.custody.desktop.canvas;

import dev.custody.layout.Wrapped;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** A text that is never cut off: where it does not fit, it gets smaller, or stands on two lines where it may. */
final class FitText extends Region {
    private final Text text = new Text();
    private final @Nullable Text ruler;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final HPos align;

    private String whole = "";

    /** A line of text. */
    FitText(HPos align, String... styles) {
        this(align, null, styles);
    }

    private FitText(HPos align, @Nullable Text ruler, String... styles) {
        this.align = align;
        this.ruler = ruler;
        text.getStyleClass().addAll(styles);
        text.setTextOrigin(VPos.TOP);
        text.getTransforms().add(scale);
        getChildren().add(text);
        setMouseTransparent(true);
    }

    /** Words that stand on two lines where they would be smaller on one. */
    static FitText wrapping(HPos align, String... styles) {
        FitText words = new FitText(align, new Text(), styles);
        words.widthProperty().subscribe(words::wrap);
        words.heightProperty().subscribe(words::wrap);
        words.text.fontProperty().subscribe(words::wrap);
        return words;
    }

    void setText(String value) {
        if (!value.equals(whole)) {
            whole = value;
            wrap();
            requestLayout();
        }
    }

    String text() {
        return whole;
    }

    private void wrap() {
        Text measured = ruler;
        if (measured == null || getWidth() <= 0) {
            text.setText(whole);
            return;
        }
        measured.setFont(text.getFont());
        measured.setText(whole);
        double line = measured.getLayoutBounds().getHeight();
        Wrapped wrapped = Wrapped.of(whole, getWidth(), getHeight(), line, part -> {
            measured.setText(part);
            return measured.getLayoutBounds().getWidth();
        });
        text.setText(String.join("\n", wrapped.lines()));
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
        if (ruler != null && text.getText().indexOf('\n') >= 0) {
            factor = Math.min(factor, getHeight() / height);
        }
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
