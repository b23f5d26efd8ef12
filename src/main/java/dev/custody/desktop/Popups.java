package dev.custody.desktop;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** What a control opens stands beside it, above or below, and never on it: a second click would choose what came there. */
final class Popups {
    private boolean again;

    private Popups() {}

    /** Sees to it in a scene, from now on. */
    static void standBeside(Scene scene) {
        Popups popups = new Popups();
        scene.addEventHandler(ComboBoxBase.ON_SHOWN, shown -> {
            if (shown.getTarget() instanceof ComboBoxBase<?> box) {
                popups.place(box, box::hide, box::show);
            }
        });
        scene.addEventHandler(MenuButton.ON_SHOWN, (Event shown) -> {
            if (shown.getTarget() instanceof MenuButton button) {
                popups.place(button, button::hide, button::show);
            }
        });
    }

    /**
     * JavaFX chooses the place by the height that it knows. What opens for the first time, or for the first time in another size of
     * type, has its styles only once it is open; then it knows better.
     */
    private void place(Control control, Runnable hide, Runnable show) {
        if (!again && isCovered(control)) {
            again = true;
            hide.run();
            show.run();
            again = false;
        }
    }

    private static boolean isCovered(Control control) {
        Bounds seen = control.localToScreen(control.getLayoutBounds());
        return Window.getWindows().stream()
                .filter(each -> each instanceof PopupWindow && !(each instanceof Tooltip))
                .anyMatch(each -> seen.intersects(
                        each.getX(), each.getY() + 1, each.getWidth(), Math.max(0, each.getHeight() - 2)));
    }
}
