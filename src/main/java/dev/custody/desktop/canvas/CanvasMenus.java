package dev.custody.desktop.canvas;

import dev.custody.desktop.text.Texts;
import dev.custody.scene.Scene;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Opens the menus of components, links and the ground, by mouse and by keyboard; one at a time. */
final class CanvasMenus {
    private final DiagramCanvas canvas;
    private final CanvasGestures gestures;
    private final Texts texts;
    private @Nullable ContextMenu menu;
    private boolean secondaryHeld;
    private @Nullable ContextMenuEvent asked;

    CanvasMenus(DiagramCanvas canvas, CanvasGestures gestures, Texts texts) {
        this.canvas = canvas;
        this.gestures = gestures;
        this.texts = texts;
    }

    void install() {
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::mouseReleased);
        canvas.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    }

    private void mousePressed(MouseEvent event) {
        hide();
        asked = null;
        secondaryHeld = event.getButton() == MouseButton.SECONDARY;
    }

    private void mouseReleased(MouseEvent event) {
        ContextMenuEvent request = asked;
        secondaryHeld = false;
        asked = null;
        if (event.getButton() == MouseButton.SECONDARY && request != null && !gestures.hasDragged()) {
            show(request);
        }
    }

    /** Some platforms ask when the button goes down, when it may still drag the view, and some when it comes up. */
    private void requested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            show(event);
        } else if (secondaryHeld) {
            asked = event;
        } else if (!gestures.hasDragged()) {
            show(event);
        }
    }

    private void show(ContextMenuEvent event) {
        Node node = NodeLayer.owner(event.getTarget());
        if (node != null) {
            node.requestFocus();
            if (event.isKeyboardTrigger()) {
                open(node);
            } else {
                ContextMenu made = make(node);
                if (made != null) {
                    made.show(node, event.getScreenX(), event.getScreenY());
                }
            }
            event.consume();
        } else if (!event.isKeyboardTrigger()) {
            showOfGround(event);
        }
    }

    private void showOfGround(ContextMenuEvent event) {
        hide();
        List<MenuItem> items = canvas.ofPicture();
        if (!items.isEmpty()) {
            ContextMenu made = new ContextMenu();
            made.getItems().addAll(items);
            made.show(canvas, event.getScreenX(), event.getScreenY());
            menu = made;
            event.consume();
        }
    }

    /** Opens the menu of a component or a link below it. */
    boolean open(Node node) {
        ContextMenu made = make(node);
        if (made != null) {
            made.show(node, Side.BOTTOM, 0, 4);
        }
        return true;
    }

    private @Nullable ContextMenu make(Node node) {
        hide();
        Scene scene = canvas.current();
        if (scene == null) {
            return null;
        }
        Selection part = NodeLayer.selection(node);
        List<Deed> deeds = Deeds.of(part, scene);
        menu = deeds.isEmpty()
                ? null
                : CanvasMenu.of(deeds, texts, canvas::give, () -> {
                    canvas.choose(part);
                    canvas.inspect();
                });
        return menu;
    }

    private void hide() {
        if (menu != null) {
            menu.hide();
            menu = null;
        }
    }
}
