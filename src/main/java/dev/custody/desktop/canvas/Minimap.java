package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.layout.Box;
import dev.custody.layout.Layout;
import dev.custody.layout.Point;
import dev.custody.layout.Viewport;
import dev.custody.picture.DiagramWords;
import dev.custody.scene.Scene;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The whole diagram, small, with a frame around what is in sight. It shows itself while not all components are. */
final class Minimap extends Region {
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");

    /** Half a world unit out of sight is not worth a map. */
    private static final double SLACK = 0.5;

    private final DiagramWords words;
    private final Lens lens;
    private final Map<ComponentId, Region> blocks = new LinkedHashMap<>();
    private final Set<ComponentId> down = new HashSet<>();
    private final Region frame = new Region();
    private @Nullable Layout layout;
    private @Nullable Diagram diagram;
    private List<String> inSight = List.of();

    Minimap(Lens lens, DiagramWords words) {
        this.words = words;
        this.lens = lens;
        setManaged(false);
        setVisible(false);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription(words.of("kind.map"));
        getStyleClass().add("minimap");
        // A shadow costs much to draw, and messages move below it in every frame.
        setCache(true);
        frame.getStyleClass().add("minimap-frame");
        frame.setMouseTransparent(true);
        addEventHandler(MouseEvent.ANY, this::mouse);
    }

    /** Lies down with its lower right corner there. */
    void settle(double right, double bottom) {
        double width = prefWidth(-1);
        double height = prefHeight(-1);
        resizeRelocate(right - width, bottom - height, width, height);
    }

    /** Another diagram; it is drawn when this is first seen. */
    void build(Diagram newDiagram) {
        diagram = newDiagram;
        layout = null;
        blocks.clear();
        down.clear();
        getChildren().clear();
    }

    private void makeBlocks(Diagram shown) {
        for (Component component : shown.components()) {
            Region block = new Region();
            block.getStyleClass().addAll("minimap-block", component.isSink() ? "holder" : "carrier");
            block.setMouseTransparent(true);
            block.pseudoClassStateChanged(DOWN, down.contains(component.id()));
            blocks.put(component.id(), block);
        }
        getChildren().setAll(blocks.values());
        getChildren().add(frame);
    }

    /** Takes in where things stand. */
    void place(Layout newLayout) {
        layout = newLayout;
        requestLayout();
    }

    /** Takes in which components are down. */
    void show(Scene scene) {
        boolean news = false;
        for (Component component : scene.diagram().components()) {
            ComponentId id = component.id();
            boolean isDown = scene.component(id).isDown();
            if (isDown ? down.add(id) : down.remove(id)) {
                Region block = blocks.get(id);
                if (block != null) {
                    block.pseudoClassStateChanged(DOWN, isDown);
                }
                news = true;
            }
        }
        if (news) {
            tell();
        }
    }

    /** Takes in that another part is in sight. */
    void look() {
        Layout now = layout;
        if (now == null) {
            return;
        }
        Box seen = lens.seen();
        setVisible(!seen.holds(now.extent(), SLACK));
        if (!isVisible()) {
            return;
        }
        if (blocks.isEmpty() && diagram != null) {
            makeBlocks(diagram);
        }
        inSight = now.diagram().components().stream()
                .filter(component -> seen.holds(now.box(component.id()), SLACK))
                .map(Component::title)
                .toList();
        tell();
        requestLayout();
    }

    private void tell() {
        Layout now = layout;
        if (now == null || !isVisible()) {
            return;
        }
        String broken = String.join(
                ", ",
                down.stream()
                        .map(id -> now.diagram().component(id).title())
                        .sorted()
                        .toList());
        setAccessibleText(words.of(
                        inSight.isEmpty() ? "map.nothing" : "map.seen",
                        Long.toString(Math.round(lens.zoomProperty().get() * 100)),
                        String.join(", ", inSight))
                + (broken.isEmpty() ? "" : words.of("map.down", broken)));
    }

    /** From the world to this map. */
    private @Nullable Viewport map() {
        Layout now = layout;
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        if (now == null || width <= 0 || height <= 0) {
            return null;
        }
        Box all = now.bounds();
        double scale = Math.min(width / all.width(), height / all.height());
        return new Viewport(scale, 0, 0)
                .centred(new Point(all.centerX(), all.centerY()), width, height)
                .panned(snappedLeftInset(), snappedTopInset());
    }

    /** Whatever the mouse does here, it does not do to the diagram below. */
    private void mouse(MouseEvent event) {
        Viewport map = map();
        boolean points =
                event.getEventType() == MouseEvent.MOUSE_PRESSED || event.getEventType() == MouseEvent.MOUSE_DRAGGED;
        if (points && event.isPrimaryButtonDown() && map != null) {
            lens.lookAt(map.worldAt(event.getX(), event.getY()));
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        Viewport map = map();
        Layout now = layout;
        if (map == null || now == null) {
            return;
        }
        blocks.forEach((id, block) -> put(block, map, now.box(id)));
        put(frame, map, lens.seen().within(now.bounds()));
    }

    private static void put(Region region, Viewport map, Box box) {
        region.resizeRelocate(
                map.pixelX(box.x()), map.pixelY(box.y()), box.width() * map.scale(), box.height() * map.scale());
    }
}
