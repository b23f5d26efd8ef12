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
    private static final String[] NAMES = {
        "token",
        "pad",
        "gap",
        "head",
        "line",
        "lane",
        "client-width",
        "service-width",
        "database-width",
        "vessel-width",
        "space-x",
        "space-y",
        "dense-space-x",
        "dense-space-y",
        "dense-width",
        "legible-scale",
        "max-scale"
    };
    private static final List<CssMetaData<? extends Styleable, ?>> META = meta();

    private final SimpleStyleableDoubleProperty[] sizes = new SimpleStyleableDoubleProperty[NAMES.length];

    CanvasStyle() {
        for (int i = 0; i < NAMES.length; i++) {
            sizes[i] = new SimpleStyleableDoubleProperty(size(i), this, NAMES[i], 0.0);
            sizes[i].addListener(_ -> requestLayout());
        }
    }

    /** The sizes as the stylesheet gives them now. */
    final Metrics metrics() {
        return new Metrics(
                sizes[0].get(),
                sizes[1].get(),
                sizes[2].get(),
                sizes[3].get(),
                sizes[4].get(),
                sizes[5].get(),
                sizes[6].get(),
                sizes[7].get(),
                sizes[8].get(),
                sizes[9].get(),
                sizes[10].get(),
                sizes[11].get(),
                sizes[12].get(),
                sizes[13].get(),
                sizes[14].get(),
                sizes[15].get(),
                sizes[16].get());
    }

    private static List<CssMetaData<? extends Styleable, ?>> meta() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (int i = 0; i < NAMES.length; i++) {
            all.add(new Size(i));
        }
        return List.copyOf(all);
    }

    @SuppressWarnings("unchecked")
    private static CssMetaData<CanvasStyle, Number> size(int index) {
        int first = META.size() - NAMES.length;
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
            super("-canvas-" + NAMES[index], converter(), 0.0);
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
