package dev.custody.desktop.present;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Listens to the keys of a window: on stage they go to the presentation before whoever has the focus. */
final class Keys {
    private final Controls controls;

    Keys(Controls controls) {
        this.controls = controls;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl) || isOfNoText(event.getCode())) {
                press(event);
            }
        });
    }

    /** What a clicker sends, and what leads out, counts in a field too. */
    private static boolean isOfNoText(KeyCode code) {
        return switch (code) {
            case PAGE_DOWN, PAGE_UP, F5, ESCAPE -> true;
            default -> false;
        };
    }

    private void press(KeyEvent event) {
        Clicker.digit(event)
                .ifPresentOrElse(
                        digit -> {
                            controls.digit(digit);
                            event.consume();
                        },
                        () -> Clicker.wish(event).ifPresent(wish -> {
                            controls.wish(wish);
                            event.consume();
                        }));
    }
}
