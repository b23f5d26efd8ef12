package dev.custody.desktop.canvas;

import dev.custody.layout.Metrics;
import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.SizeConverter;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Reads the sizes of the canvas from its stylesheet. They are 0 until it has been applied. */
abstract class CanvasStyle extends Region {
    private static final List<String> NAMES = Metrics.NAMES;
    private static final List<CssMetaData<? extends Styleable, ?>> META = meta();

    private final SimpleStyleableDoubleProperty[] sizes = new SimpleStyleableDoubleProperty[NAMES.size()];

    CanvasStyle() {
        for (int i = 0; i < NAMES.size(); i++) {
            sizes[i] = new SimpleStyleableDoubleProperty(size(i), this, NAMES.get(i), 0.0);
            sizes[i].addListener(_ -> requestLayout());
        }
    }

    /** The sizes as the stylesheet gives them now. */
    final Metrics metrics() {
        return Metrics.of(name -> sizes[NAMES.indexOf(name)].get());
    }

    private static List<CssMetaData<? extends Styleable, ?>> meta() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (int i = 0; i < NAMES.size(); i++) {
            all.add(new Size(i));
        }
        return List.copyOf(all);
    }

    @SuppressWarnings("unchecked")
    private static CssMetaData<CanvasStyle, Number> size(int index) {
        int first = META.size() - NAMES.size();
        return (CssMetaData<CanvasStyle, Number>) META.get(first + index);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META;
    }

    /** One of the sizes: {@code -canvas-token} and so on. */
    private static final class Size extends CssMetaData<CanvasStyle, Number> {
        private final int index;

        Size(int index) {
            super("-canvas-" + NAMES.get(index), converter(), 0.0);
            this.index = index;
        }

        private static StyleConverter<?, Number> converter() {
            return SizeConverter.getInstance();
        }

        @Override
        public boolean isSettable(CanvasStyle canvas) {
            return !canvas.sizes[index].isBound();
        }

        @Override
        public @Nullable StyleableProperty<Number> getStyleableProperty(CanvasStyle canvas) {
            return canvas.sizes[index];
        }
    }
}
