package dev.custody.desktop.map;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Rotate;

/** The names of the columns, leaning, with what each says as a whole; it stays while the rows move. */
final class MapHeader extends Pane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double ANGLE = -58;
    static final double LONGEST_NAME = 160;
    /** Where the map is low: long names are cut in their middle, and tips have them. */
    static final double BRIEF_NAME = 130;
    /** Where it is lower still. */
    static final double BRIEFEST_NAME = 112;
    /** How high a name stands that leans and is that long. */
    private static final double RISE = 0.85;

    private static final double SIGNS = 20;
    private static final double BAND = 18;

    private final MapWidths widths;
    private final Texts texts;
    private final List<Label> names = new ArrayList<>();
    private final List<Region> signs = new ArrayList<>();
    private final List<Label> bands = new ArrayList<>();
    private List<MapColumn> columns = List.of();
    private double longest = LONGEST_NAME;

    MapHeader(MapWidths widths, Texts texts) {
        this.widths = widths;
        this.texts = texts;
        getStyleClass().add("map-header");
        setMinWidth(0);
        setLongestName(LONGEST_NAME);
        widths.cellProperty().subscribe(this::requestLayout);
    }

    /** How long names may be, in pixels: the shorter, the more rows are seen. */
    void setLongestName(double pixels) {
        longest = pixels;
        setMinHeight(nameHeight() + SIGNS + BAND);
        setPrefHeight(nameHeight() + SIGNS + BAND);
        requestLayout();
    }

    private double nameHeight() {
        return Math.floor(longest * RISE);
    }

    void show(List<MapColumn> shown) {
        columns = shown;
        names.clear();
        signs.clear();
        bands.clear();
        for (MapColumn column : shown) {
            Label name = new Label(column.name());
            name.getStyleClass().addAll("map-column", "part-" + column.part().id());
            name.getTransforms().add(new Rotate(ANGLE, 0, 0));
            name.setTooltip(Tip.of(column.told()));
            name.setAccessibleText(column.told());
            names.add(name);
            Region sign = new Region();
            sign.getStyleClass().addAll("verdict", column.styleClass());
            Tooltip.install(sign, Tip.of(column.told()));
            signs.add(sign);
            if (column.first()) {
                Label band = new Label(texts.of("part." + column.part().id()));
                band.getStyleClass().addAll("map-band", "part-" + column.part().id());
                bands.add(band);
            }
        }
        getChildren().setAll(names);
        getChildren().addAll(signs);
        getChildren().addAll(bands);
    }

    /** Which column is looked at. */
    void look(int column) {
        for (int i = 0; i < names.size(); i++) {
            names.get(i).pseudoClassStateChanged(CURRENT, i == column);
        }
    }

    @Override
    protected void layoutChildren() {
        int part = -1;
        double bandFrom = 0;
        for (int i = 0; i < columns.size(); i++) {
            double x = widths.x(i);
            double middle = x + widths.cell() / 2;
            Label name = names.get(i);
            double height = name.prefHeight(-1);
            // It turns about its left end, which stands above the middle of the column.
            name.resizeRelocate(
                    middle - height * 0.42,
                    nameHeight() - height * 0.55,
                    Math.min(longest, name.prefWidth(-1)),
                    height);
            Region sign = signs.get(i);
            double size = sign.prefWidth(-1);
            sign.resizeRelocate(Math.round(middle - size / 2), nameHeight() + (SIGNS - size) / 2, size, size);
            if (columns.get(i).first()) {
                part++;
                bandFrom = x;
            }
            Label band = bands.get(part);
            double wide = x + widths.cell() - bandFrom - 2;
            // Nothing stands beyond the last: over a single column, its word goes on there.
            band.resizeRelocate(
                    bandFrom + 1,
                    nameHeight() + SIGNS,
                    i + 1 == columns.size() ? Math.max(wide, band.prefWidth(-1)) : wide,
                    BAND - 2);
        }
    }
}
