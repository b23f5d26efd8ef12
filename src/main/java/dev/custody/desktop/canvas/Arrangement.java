package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Place;
import dev.custody.layout.Box;
import dev.custody.layout.Layout;
import dev.custody.layout.Metrics;
import dev.custody.layout.Neighbours.Direction;
import dev.custody.layout.Point;
import dev.custody.scene.Scene;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Dimension2D;
import org.jspecify.annotations.Nullable;

/** Where components stand: where the layout puts them in a window, or where a person has put them. */
final class Arrangement {
    private final Places places;
    private final NodeLayer nodes;
    private final Minimap minimap;
    private final Lens lens;
    private @Nullable Layout layout;
    private @Nullable Metrics built;

    Arrangement(Places places, NodeLayer nodes, Minimap minimap, Lens lens) {
        this.places = places;
        this.nodes = nodes;
        this.minimap = minimap;
        this.lens = lens;
    }

    /** Where everything stands; null until it has been fitted into a window. */
    @Nullable
    Layout layout() {
        return layout;
    }

    /** Another diagram will be fitted. */
    void reset() {
        layout = null;
        built = null;
        lens.goHome();
    }

    /** How many pixels a unit of the diagram would have in a window of that size; 0 while the metrics are not known. */
    static double scaleIn(Diagram diagram, Metrics metrics, double width, double height) {
        return metrics.isKnown() && width > 0 && height > 0
                ? new Layout(diagram, metrics, width, height).home().scale()
                : 0;
    }

    /**
     * Lays out that scene's diagram for a window of so many pixels, in as many rows as it has in all of the room. Returns whether
     * this is a change of zoom, too, as where a panel comes or a divider is dragged.
     */
    boolean fit(Scene scene, long micros, Metrics metrics, Dimension2D window, Dimension2D room) {
        double width = window.getWidth();
        double height = window.getHeight();
        Diagram diagram = scene.diagram();
        Map<ComponentId, Place> moved = new HashMap<>();
        for (Component component : diagram.components()) {
            places.of(diagram.id(), component.id()).ifPresent(place -> moved.put(component.id(), place));
        }
        Layout fitted = new Layout(diagram, metrics, width, height, moved, room.getWidth(), room.getHeight());
        layout = fitted;
        if (!fitted.metrics().equals(built)) {
            nodes.build(diagram, fitted);
            // What is laid out by its text has to know its font before that.
            nodes.applyCss();
            minimap.build(diagram);
            nodes.show(scene, micros);
            minimap.show(scene);
            built = fitted.metrics();
        }
        nodes.place(fitted);
        minimap.place(fitted);
        double before = lens.viewport().scale();
        lens.fitInto(fitted.home(), fitted.bounds(), width, height);
        return lens.viewport().scale() != before;
    }

    /** Puts the middle of a component there for now, and its links with it. */
    void move(ComponentId id, Point middle) {
        Layout now = layout;
        if (now != null) {
            Layout changed = now.moved(id, now.placeAt(middle));
            layout = changed;
            // The map may show itself under the hand that moves something: the hand does not change over to it.
            minimap.setMouseTransparent(true);
            nodes.place(changed, id);
            minimap.place(changed);
            lens.cover(changed.bounds());
        }
    }

    /** Moves a component by the width of a token, and has its place kept. */
    void step(ComponentId id, Direction direction) {
        Layout now = layout;
        if (now != null) {
            double step = now.metrics().token();
            Box box = now.box(id);
            move(id, new Point(box.centerX() + direction.dx() * step, box.centerY() + direction.dy() * step));
            keep(id);
        }
    }

    /** Has the place where a component stands now kept. */
    void keep(ComponentId id) {
        minimap.setMouseTransparent(false);
        Layout now = layout;
        if (now != null) {
            Box box = now.box(id);
            places.put(now.diagram().id(), id, now.placeAt(new Point(box.centerX(), box.centerY())));
        }
    }

    /** Everything stands where the diagram says from the next fit on. */
    void forget() {
        Layout now = layout;
        if (now != null) {
            places.forget(now.diagram().id());
        }
    }
}
