package dev.custody.desktop.canvas;

import dev.custody.layout.Metrics;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.SizeConverter;
import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The sizes of the canvas: those that its stylesheet gives, which are 0 until it has been applied, and its own. */
abstract class CanvasStyle extends Region {
    private static final List<String> NAMES = Metrics.NAMES;
    private static final List<CssMetaData<? extends Styleable, ?>> META = meta();

    private final ObjectProperty<@Nullable Dimension2D> room = new SimpleObjectProperty<>();
    private final SimpleStyleableDoubleProperty[] sizes = new SimpleStyleableDoubleProperty[NAMES.size()];

    CanvasStyle() {
        for (int i = 0; i < NAMES.size(); i++) {
            sizes[i] = new SimpleStyleableDoubleProperty(size(i), this, NAMES.get(i), 0.0);
            sizes[i].addListener(_ -> requestLayout());
        }
        room.addListener(_ -> requestLayout());
    }

    /**
     * How large it is when nothing is beside it: it has as many rows as there, so that what comes and goes does not rearrange it.
     * Null where it stands alone.
     */
    public final ObjectProperty<@Nullable Dimension2D> roomProperty() {
        return room;
    }

    final Dimension2D size() {
        return new Dimension2D(getWidth(), getHeight());
    }

    final Dimension2D room() {
        Dimension2D given = room.get();
        return given == null || given.getWidth() <= 0 ? size() : given;
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
