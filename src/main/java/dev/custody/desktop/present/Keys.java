package dev.custody.desktop.present;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Listens to the keys of a window: on stage they go to the presentation before whoever has the focus. */
final class Keys {
    private final Controls controls;

    Keys(Controls controls) {
        this.controls = controls;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focused = scene.getFocusOwner();
            boolean typed = focused instanceof TextInputControl && !isOfNoText(event.getCode());
            if (!typed && !isForWhatWasWalkedTo(focused, event.getCode())) {
                press(event);
            }
        });
    }

    /** Whoever walked to a button or a part of the diagram by Tab means that one. A clicker can't walk: it never gets there. */
    private static boolean isForWhatWasWalkedTo(@Nullable Node focused, KeyCode code) {
        return focused != null
                && focused.isFocusVisible()
                && switch (code) {
                    case SPACE -> focused instanceof ButtonBase;
                    case K, R, DELETE -> isPart(focused);
                    default -> false;
                };
    }

    private static boolean isPart(Node node) {
        return node.getStyleClass().contains("component")
                || node.getStyleClass().contains("link");
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
