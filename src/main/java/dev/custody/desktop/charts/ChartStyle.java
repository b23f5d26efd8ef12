package dev.custody.desktop.charts;

import dev.custody.chart.LineLook;
import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Reads the sizes and colours of a chart from its stylesheet. Sizes are 0 and colours clear until it has been applied. */
abstract class ChartStyle extends Region {
    private static final List<String> SIZES = List.of("left", "right", "top", "bottom", "height", "label", "line");
    private static final List<String> COLOURS = List.of("grid", "base", "kill", "cut");
    private static final List<CssMetaData<? extends Styleable, ?>> META = meta();

    private final List<SimpleStyleableDoubleProperty> sizes = new ArrayList<>();
    private final List<SimpleStyleableObjectProperty<Color>> colours = new ArrayList<>();

    ChartStyle() {
        for (String name : SIZES) {
            SimpleStyleableDoubleProperty size = new SimpleStyleableDoubleProperty(find(name), this, name, 0.0);
            size.addListener(_ -> requestLayout());
            sizes.add(size);
        }
        for (int i = 0; i < COLOURS.size() + LineLook.COLOURS; i++) {
            SimpleStyleableObjectProperty<Color> colour =
                    new SimpleStyleableObjectProperty<>(find(colourName(i)), this, colourName(i), Color.TRANSPARENT);
            colour.addListener(_ -> restyled());
            colours.add(colour);
        }
    }

    /** A colour is another one. */
    abstract void restyled();

    /** Room for the names of the scale. */
    final double left() {
        return sizes.get(0).get();
    }

    /** Room for the names of the lines. */
    final double right() {
        return sizes.get(1).get();
    }

    /** Room for the title. */
    final double top() {
        return sizes.get(2).get();
    }

    final double bottom() {
        return sizes.get(3).get();
    }

    /** Of the plot alone, at least. */
    final double plotHeight() {
        return sizes.get(4).get();
    }

    /** From one name of a line to the next below it. */
    final double labelHeight() {
        return sizes.get(5).get();
    }

    final double lineWidth() {
        return sizes.get(6).get();
    }

    final Color grid() {
        return colours.get(0).get();
    }

    /** The line at 0. */
    final Color base() {
        return colours.get(1).get();
    }

    final Color kill() {
        return colours.get(2).get();
    }

    final Color cut() {
        return colours.get(3).get();
    }

    final Color series(LineLook look) {
        return colours.get(COLOURS.size() + look.colour()).get();
    }

    private static String colourName(int index) {
        return index < COLOURS.size() ? COLOURS.get(index) : "series-" + (index - COLOURS.size() + 1);
    }

    private static List<CssMetaData<? extends Styleable, ?>> meta() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (int i = 0; i < SIZES.size(); i++) {
            all.add(new Size(i));
        }
        for (int i = 0; i < COLOURS.size() + LineLook.COLOURS; i++) {
            all.add(new Colour(i));
        }
        return List.copyOf(all);
    }

    @SuppressWarnings("unchecked")
    private static <T> CssMetaData<ChartStyle, T> find(String name) {
        return (CssMetaData<ChartStyle, T>) META.stream()
                .filter(each -> each.getProperty().equals("-chart-" + name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META;
    }

    private static final class Size extends CssMetaData<ChartStyle, Number> {
        private final int index;

        Size(int index) {
            super("-chart-" + SIZES.get(index), StyleConverter.getSizeConverter(), 0.0);
            this.index = index;
        }

        @Override
        public boolean isSettable(ChartStyle chart) {
            return !chart.sizes.get(index).isBound();
        }

        @Override
        public @Nullable StyleableProperty<Number> getStyleableProperty(ChartStyle chart) {
            return chart.sizes.get(index);
        }
    }

    private static final class Colour extends CssMetaData<ChartStyle, Color> {
        private final int index;

        Colour(int index) {
            super("-chart-" + colourName(index), StyleConverter.getColorConverter(), Color.TRANSPARENT);
            this.index = index;
        }

        @Override
        public boolean isSettable(ChartStyle chart) {
            return !chart.colours.get(index).isBound();
        }

        @Override
        public @Nullable StyleableProperty<Color> getStyleableProperty(ChartStyle chart) {
            return chart.colours.get(index);
        }
    }
}
