package dev.custody.desktop;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** The window's content, as large as a person wants it: type, room and strokes alike, so that a layout holds at any size. */
final class Magnified extends Region {
    private final Parent content;
    /** Between docks and diagram there is too little room in a content that is less wide than that. */
    private static final double ROOMY = 1100;

    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper cramped = new ReadOnlyBooleanWrapper();

    Magnified(Parent content) {
        this.content = content;
        getChildren().add(content);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragDivider);
        widthProperty().subscribe(this::weigh);
    }

    /** @param factor 1 for the usual size */
    void setFactor(double factor) {
        if (factor == scale.getX()) {
            return;
        }
        scale.setX(factor);
        scale.setY(factor);
        if (factor == 1) {
            content.getTransforms().clear();
        } else {
            content.getTransforms().setAll(scale);
        }
        weigh();
        requestLayout();
    }

    /** Whether it has little room between docks and diagram, at whatever size. */
    ReadOnlyBooleanProperty narrowProperty() {
        return narrow.getReadOnlyProperty();
    }

    /** Whether it is larger than usual, and too large for the window. */
    ReadOnlyBooleanProperty crampedProperty() {
        return cramped.getReadOnlyProperty();
    }

    private void weigh() {
        narrow.set(getWidth() > 0 && getWidth() / scale.getX() < ROOMY);
        cramped.set(scale.getX() > 1 && narrow.get());
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }

    /** The toolkit takes a divider as far as the mouse went on the screen, which is too far in a magnified window. */
    private void dragDivider(MouseEvent event) {
        Node divider = event.getTarget() instanceof Node node ? divider(node) : null;
        if (scale.getX() == 1 || divider == null || !(divider.getParent() instanceof SplitPane split)) {
            return;
        }
        List<Node> dividers = split.getChildrenUnmodifiable().stream()
                .filter(each -> each.getStyleClass().contains("split-pane-divider"))
                .toList();
        Point2D at = split.sceneToLocal(event.getSceneX(), event.getSceneY());
        split.setDividerPosition(
                dividers.indexOf(divider),
                split.getOrientation() == Orientation.HORIZONTAL
                        ? at.getX() / split.getWidth()
                        : at.getY() / split.getHeight());
        event.consume();
    }

    private static @Nullable Node divider(Node node) {
        Node at = node;
        while (at != null && !at.getStyleClass().contains("split-pane-divider")) {
            at = at.getParent();
        }
        return at;
    }
}
