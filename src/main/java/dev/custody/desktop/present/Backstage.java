package dev.custody.desktop.present;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** The window behind the stage. As long as it is covered, it goes on, but nothing of it is drawn: the stage needs the time. */
final class Backstage {
    private final Stage window;
    private Subscription covered = Subscription.EMPTY;

    Backstage(Stage window) {
        this.window = window;
    }

    /** The audience's picture is there now. Somebody who goes to the window all the same sees it. */
    void cover(Rectangle2D stage, Point2D middle) {
        uncover();
        if (stage.contains(middle)) {
            root().setOpacity(0);
            covered = window.focusedProperty().subscribe((_, focused) -> root().setOpacity(focused ? 1 : 0));
        }
    }

    void uncover() {
        covered.unsubscribe();
        covered = Subscription.EMPTY;
        root().setOpacity(1);
    }

    private Parent root() {
        return window.getScene().getRoot();
    }
}
