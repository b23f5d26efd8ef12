package dev.custody.desktop;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.pane.Dock;
import dev.custody.desktop.pane.PanesModel;
import dev.custody.desktop.pane.Place;
import dev.custody.desktop.prefs.Panels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the docks stand, and how large. A dock in which no panel is open gives its room to the others. */
final class DockLayout {
    private static final double SIDE_SHARE = 0.16;
    private static final double LEFT_LEAST = 210;
    private static final double LEFT_MOST = 308;
    private static final double RIGHT_TO_LEFT = 1.6;
    private static final double RIGHT_LEAST = 376;
    private static final double RIGHT_MOST = 440;
    private static final double RIGHT_UPPER = 0.68;
    private static final double CENTRE_UPPER = 0.62;

    /** What stays of each, in pixels, wherever somebody drags a divider, and however small the window gets after that. */
    private static final double CENTRE_WIDTH = 420;

    private static final double LEFT_WIDTH = 208;
    private static final double RIGHT_WIDTH = 348;
    private static final double CENTRE_HEIGHT = 180;
    private static final double BELOW_HEIGHT = 130;
    private static final double RIGHT_HEIGHT = 150;
    private static final double RIGHT_BELOW_HEIGHT = 90;

    private final SplitPane across;
    private final DockColumn centre = new DockColumn(CENTRE_UPPER);
    private final DockColumn right = new DockColumn(RIGHT_UPPER);
    private final VBox centreColumn = new VBox();
    private final Map<Place, Dock> docks;
    private final PanesModel panes;
    private boolean arranged;
    /** Whether a person has given the docks their sizes. */
    private boolean chosen;

    private double leftWidth;
    private double rightWidth;

    /** @param before the sizes that a person gave them at an earlier time, if any */
    DockLayout(SplitPane across, Map<Place, Dock> docks, PanesModel panes, Optional<Panels.Sizes> before) {
        this.across = across;
        this.docks = docks;
        this.panes = panes;
        right.fitLower(dock(Place.RIGHT_BELOW));
        before.ifPresent(sizes -> {
            chosen = true;
            leftWidth = sizes.left();
            rightWidth = sizes.right();
            right.setUpper(sizes.rightUpper());
            centre.setUpper(sizes.centreUpper());
        });
        VBox.setVgrow(centre, Priority.ALWAYS);
        centreColumn.getChildren().addAll(centre, dock(Place.BELOW).takeStrip());
        for (Place side : List.of(Place.LEFT, Place.RIGHT, Place.RIGHT_BELOW, Place.BELOW)) {
            SplitPane.setResizableWithParent(dock(side), false);
            panes.openAt(side).subscribe(this::put);
        }
        SplitPane.setResizableWithParent(right, false);
        right.getStyleClass().add("right-column");
        centre.keepHeights(dock(Place.CENTRE), CENTRE_HEIGHT, dock(Place.BELOW), BELOW_HEIGHT);
        right.keepHeights(dock(Place.RIGHT), RIGHT_HEIGHT, dock(Place.RIGHT_BELOW), RIGHT_BELOW_HEIGHT);
        across.widthProperty().subscribe(this::arrangeWidth);
        across.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag -> chosen |= isDivider(drag));
        across.addEventFilter(MouseEvent.MOUSE_RELEASED, drag -> {
            if (isDivider(drag)) {
                remember();
            }
        });
    }

    /** Between two docks: panels have dividers of their own. */
    private boolean isDivider(MouseEvent drag) {
        boolean grabbed = drag.getTarget() instanceof Node node
                && (node.getStyleClass().contains("split-pane-divider")
                        || node.getStyleClass().contains("horizontal-grabber")
                        || node.getStyleClass().contains("vertical-grabber"));
        Node parted = grabbed ? (Node) drag.getTarget() : null;
        while (parted != null && !(parted instanceof SplitPane)) {
            parted = parted.getParent();
        }
        return parted != null && List.of(across, centre, right).contains(parted);
    }

    /** A window gets its size in steps, as when it is maximized; and whatever it gets, each part keeps a use. */
    private void arrangeWidth() {
        if (across.getWidth() <= 0) {
            return;
        }
        arranged = true;
        if (!chosen) {
            leftWidth = Math.clamp(across.getWidth() * SIDE_SHARE, LEFT_LEAST, LEFT_MOST);
            rightWidth = Math.clamp(across.getWidth() * SIDE_SHARE * RIGHT_TO_LEFT, RIGHT_LEAST, RIGHT_MOST);
        }
        put();
        // A split pane that has just got its parts or its width has its own mind in the next layout: so after that,
        // too.
        Pulse.inTurn(List.of(() -> {}, this::put));
    }

    /** The sizes as a person wants them, also where the window is too small for them; empty when nobody has said so. */
    Optional<Panels.Sizes> sizes() {
        return arranged && chosen
                ? Optional.of(new Panels.Sizes(leftWidth, rightWidth, right.upper(), centre.upper()))
                : Optional.empty();
    }

    private void put() {
        centre.show(openOf(Place.CENTRE, Place.BELOW));
        right.show(openOf(Place.RIGHT, Place.RIGHT_BELOW));
        List<Node> columns = new ArrayList<>();
        boolean hasLeft = isOpen(dock(Place.LEFT));
        boolean hasRight = !right.getItems().isEmpty();
        if (hasLeft) {
            columns.add(dock(Place.LEFT));
        }
        columns.add(centreColumn);
        if (hasRight) {
            columns.add(right);
        }
        if (!columns.equals(across.getItems())) {
            across.getItems().setAll(columns);
        }
        double width = across.getWidth();
        if (width > 0) {
            double sides = width - CENTRE_WIDTH;
            double atRight =
                    hasRight ? Math.max(RIGHT_WIDTH, Math.min(rightWidth, sides - (hasLeft ? LEFT_WIDTH : 0))) : 0;
            double atLeft = hasLeft ? Math.max(LEFT_WIDTH, Math.min(leftWidth, sides - atRight)) : 0;
            centreColumn.setMinWidth(Math.clamp(width - atLeft - atRight, 0, CENTRE_WIDTH));
            List<Double> dividers = new ArrayList<>();
            if (hasLeft) {
                dividers.add(atLeft / width);
            }
            if (hasRight) {
                dividers.add(1 - atRight / width);
            }
            across.setDividerPositions(
                    dividers.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** What a person made of the sizes stays when a dock comes back, and when a small window gets large again. */
    private void remember() {
        double[] columns = across.getDividerPositions();
        if (across.getItems().contains(dock(Place.LEFT))) {
            leftWidth = columns[0] * across.getWidth();
        }
        if (across.getItems().contains(right)) {
            rightWidth = (1 - columns[columns.length - 1]) * across.getWidth();
        }
        centre.remember();
        right.remember();
    }

    private List<Dock> openOf(Place upper, Place lower) {
        return Stream.of(upper, lower).map(this::dock).filter(this::isOpen).toList();
    }

    private boolean isOpen(Dock dock) {
        return panes.openAt(dock.place()).get().isPresent();
    }

    private Dock dock(Place place) {
        Dock found = docks.get(place);
        if (found == null) {
            throw new IllegalStateException("no dock for " + place);
        }
        return found;
    }
}
