package dev.custody.desktop.canvas;

import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Link;
import dev.custody.diagram.Nature;
import dev.custody.engine.Command;
import dev.custody.layout.Box;
import dev.custody.layout.Layout;
import dev.custody.layout.Neighbours;
import dev.custody.layout.Neighbours.Direction;
import dev.custody.trace.MessageId;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Mouse and keyboard on the canvas.
 *
 * <p>A click selects. A click on the glyph at a component's corner, which shows when the pointer is over it, kills or restarts
 * it, and so does a double click anywhere on it: fast on a stage, and yet not by accident. On a client a double click sends one
 * message, on a link it cuts or heals. The menu has everything. Enter, or a double click on a message, asks for all about it.
 */
final class CanvasInput {
    private final DiagramCanvas canvas;
    private final CanvasGestures gestures;
    private final CanvasMenus menus;

    /** @param gestures has been installed */
    CanvasInput(DiagramCanvas canvas, CanvasGestures gestures, Texts texts) {
        this.canvas = canvas;
        this.gestures = gestures;
        menus = new CanvasMenus(canvas, gestures, texts);
    }

    void install() {
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        menus.install();
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || gestures.hasDragged()) {
            return;
        }
        Node node = NodeLayer.owner(event.getTarget());
        boolean twice = event.getClickCount() == 2;
        switch (node) {
            case ComponentView view -> component(view, event, twice);
            case LinkView view -> link(view, event, twice);
            case null, default -> ground(event, twice);
        }
        event.consume();
    }

    private void ground(MouseEvent event, boolean twice) {
        message(event, new Selection.None());
        switch (canvas.selectionProperty().get()) {
            case Selection.None _ when twice -> canvas.fit();
            case Selection.OfMessage _ when twice -> canvas.inspect();
            case Selection.None _, Selection.OfMessage _, Selection.OfComponent _, Selection.OfLink _ -> {}
        }
    }

    private void component(ComponentView view, MouseEvent event, boolean twice) {
        view.requestFocus();
        Point2D point = view.sceneToLocal(event.getSceneX(), event.getSceneY());
        if (view.isOnKillGlyph(point.getX(), point.getY())) {
            if (event.getClickCount() == 1) {
                toggle(view);
            }
        } else if (twice && view.component() instanceof Component.Client client) {
            canvas.give(new Command.Send(client.id(), Nature.VALID, 1));
        } else if (twice) {
            toggle(view);
        } else {
            message(event, new Selection.OfComponent(view.component().id()));
        }
    }

    private void link(LinkView view, MouseEvent event, boolean twice) {
        view.requestFocus();
        if (twice) {
            toggle(view);
        } else {
            message(event, new Selection.OfLink(view.link()));
        }
    }

    private void message(MouseEvent event, Selection otherwise) {
        Point2D point = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
        MessageId message = canvas.messageAt(point.getX(), point.getY());
        canvas.choose(message == null ? otherwise : new Selection.OfMessage(message));
    }

    private void toggle(ComponentView view) {
        if (view.canBeKilled()) {
            ComponentId id = view.component().id();
            canvas.give(
                    view.isDown()
                            ? new Command.Restart(id, Command.ALL_REPLICAS)
                            : new Command.Kill(id, Command.ALL_REPLICAS));
        }
    }

    private void toggle(LinkView view) {
        Link link = view.link();
        if (view.isCut()) {
            if (view.isCut(true)) {
                canvas.give(new Command.Heal(link.from(), link.to()));
            }
            if (view.isCut(false)) {
                canvas.give(new Command.Heal(link.to(), link.from()));
            }
        } else {
            Deeds.cuts(link, false, false).forEach(canvas::give);
        }
    }

    private void pressed(KeyEvent event) {
        Node node = NodeLayer.owner(event.getTarget());
        Direction direction = direction(event.getCode());
        if (direction != null && event.isShiftDown() && !event.isShortcutDown()) {
            if (event.isAltDown()) {
                canvas.moveSelected(direction);
            } else {
                canvas.pan(direction);
            }
            event.consume();
            return;
        }
        if (node == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (direction != null) {
            if (walk(node, direction)) {
                event.consume();
            }
            return;
        }
        boolean done = switch (event.getCode()) {
            case ENTER -> inspect(node);
            case SPACE, CONTEXT_MENU -> menus.open(node);
            case K -> toggle(node);
            case DELETE -> kill(node);
            case ESCAPE -> deselect();
            case R -> restart(node);
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private static @Nullable Direction direction(KeyCode code) {
        return switch (code) {
            case LEFT, KP_LEFT -> Direction.LEFT;
            case RIGHT, KP_RIGHT -> Direction.RIGHT;
            case UP, KP_UP -> Direction.UP;
            case DOWN, KP_DOWN -> Direction.DOWN;
            default -> null;
        };
    }

    /** Stops following a message. Whatever else is selected stays so. */
    private boolean deselect() {
        boolean follows = canvas.selectionProperty().get() instanceof Selection.OfMessage;
        if (follows) {
            canvas.choose(new Selection.None());
        }
        return follows;
    }

    private boolean inspect(Node node) {
        canvas.choose(NodeLayer.selection(node));
        canvas.inspect();
        return true;
    }

    private boolean kill(Node node) {
        if (node instanceof LinkView link && !link.isCut() || node instanceof ComponentView view && !view.isDown()) {
            toggle(node);
        }
        return true;
    }

    private boolean restart(Node node) {
        if (node instanceof LinkView link && link.isCut() || node instanceof ComponentView view && view.isDown()) {
            toggle(node);
        }
        return true;
    }

    /** As the button with the same key, and as a double-click. */
    private boolean toggle(Node node) {
        if (node instanceof ComponentView view) {
            toggle(view);
        } else if (node instanceof LinkView view) {
            toggle(view);
        }
        return true;
    }

    private boolean walk(Node from, Direction direction) {
        Layout layout = canvas.fitted();
        if (layout == null) {
            return false;
        }
        Map<Node, Box> boxes = new LinkedHashMap<>();
        canvas.views().forEach((id, view) -> boxes.put(view, layout.box(id)));
        if (from instanceof LinkView link) {
            Bounds bounds = link.getBoundsInParent();
            boxes.put(link, new Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight()));
        }
        Neighbours.next(boxes, from, direction).ifPresent(node -> {
            node.requestFocus();
            canvas.choose(NodeLayer.selection(node));
        });
        return true;
    }
}
