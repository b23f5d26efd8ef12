package dev.custody.desktop.pane;

import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

/**
 * Keeps the edge of a column under the pointer that drags it, also where the window is magnified: JavaFX takes the way of the
 * pointer in the scene for one in the table.
 */
public final class ScaledColumns {
    private double anchor;
    /** The event that stands for the one that is being handled. */
    private boolean isCorrected;

    private ScaledColumns() {}

    /** Looks after the columns of a table from now on. */
    public static void install(TableView<?> table) {
        ScaledColumns columns = new ScaledColumns();
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> columns.anchor = event.getSceneX());
        table.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> columns.drag(event, table));
    }

    private void drag(MouseEvent event, TableView<?> table) {
        double scale = table.getLocalToSceneTransform().getMxx();
        if (isCorrected
                || scale <= 0
                || scale == 1
                || !(event.getTarget() instanceof Rectangle edge)
                || !isEdge(edge)) {
            return;
        }
        event.consume();
        isCorrected = true;
        Event.fireEvent(edge, at(event, anchor + (event.getSceneX() - anchor) / scale));
        isCorrected = false;
    }

    private static boolean isEdge(Rectangle rectangle) {
        return rectangle.getParent() != null
                && rectangle.getParent().getStyleClass().contains("nested-column-header");
    }

    private static MouseEvent at(MouseEvent event, double sceneX) {
        return new MouseEvent(
                event.getEventType(),
                sceneX,
                event.getSceneY(),
                event.getScreenX(),
                event.getScreenY(),
                event.getButton(),
                event.getClickCount(),
                event.isShiftDown(),
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown(),
                event.isPrimaryButtonDown(),
                event.isMiddleButtonDown(),
                event.isSecondaryButtonDown(),
                event.isSynthesized(),
                event.isPopupTrigger(),
                event.isStillSincePress(),
                null);
    }
}
