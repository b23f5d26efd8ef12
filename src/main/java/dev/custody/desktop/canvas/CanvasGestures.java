package dev.custody.desktop.canvas;

import dev.custody.layout.Point;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does other than click: the wheel zooms to the pointer, a drag moves a component, or, on the ground, on a link
 * or with another button, the view.
 */
final class CanvasGestures {
    /** What moves less than this many pixels is a click. */
    private static final double THRESHOLD = 5;

    /** A notch of the wheel is 40 pixels, and makes things about a sixth larger. */
    private static final double ZOOM_PER_PIXEL = 0.004;

    private final DiagramCanvas canvas;
    private final Lens lens;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private boolean held;
    private boolean dragging;
    private @Nullable ComponentView piece;
    /** From where the component was gripped to its middle, in the world. */
    private Point grip = new Point(0, 0);

    CanvasGestures(DiagramCanvas canvas, Lens lens) {
        this.canvas = canvas;
        this.lens = lens;
    }

    void install() {
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        canvas.addEventHandler(ZoomEvent.ZOOM, event -> {
            Point2D at = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
            lens.zoomBy(event.getZoomFactor(), at.getX(), at.getY());
            event.consume();
        });
    }

    /** Whether the button that is or was pressed last has dragged something. */
    boolean hasDragged() {
        return dragging;
    }

    private void pressed(MouseEvent event) {
        startX = event.getSceneX();
        startY = event.getSceneY();
        lastX = startX;
        lastY = startY;
        dragging = false;
        piece = null;
        held = true;
        if (event.getButton() == MouseButton.PRIMARY
                && NodeLayer.owner(event.getTarget()) instanceof ComponentView view) {
            Point2D point = view.sceneToLocal(startX, startY);
            if (view.isOnKillGlyph(point.getX(), point.getY())) {
                held = false;
            } else {
                piece = view;
                grip = new Point(view.getWidth() / 2 - point.getX(), view.getHeight() / 2 - point.getY());
            }
        }
    }

    private void dragged(MouseEvent event) {
        if (!held || (!dragging && Math.hypot(event.getSceneX() - startX, event.getSceneY() - startY) < THRESHOLD)) {
            return;
        }
        ComponentView view = piece;
        if (!dragging) {
            dragging = true;
            canvas.setCursor(view == null ? Cursor.CLOSED_HAND : Cursor.MOVE);
            if (view != null) {
                view.requestFocus();
                canvas.choose(new Selection.OfComponent(view.component().id()));
            }
        }
        if (view == null) {
            Point2D from = canvas.sceneToLocal(lastX, lastY);
            Point2D to = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
            lens.panBy(to.getX() - from.getX(), to.getY() - from.getY());
        } else {
            Point2D at = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
            // What is dragged out of the window would not be found again.
            Point world = lens.viewport()
                    .worldAt(Math.clamp(at.getX(), 0, canvas.getWidth()), Math.clamp(at.getY(), 0, canvas.getHeight()));
            canvas.move(view.component().id(), new Point(world.x() + grip.x(), world.y() + grip.y()));
        }
        lastX = event.getSceneX();
        lastY = event.getSceneY();
        event.consume();
    }

    private void released() {
        ComponentView view = piece;
        if (dragging && view != null) {
            canvas.keepPlace(view.component().id());
        }
        canvas.setCursor(null);
        held = false;
        piece = null;
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            Point2D at = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
            lens.zoomBy(Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL), at.getX(), at.getY());
        } else if (event.getDeltaX() != 0) {
            lens.panBy(event.getDeltaX(), 0);
        }
        event.consume();
    }
}
