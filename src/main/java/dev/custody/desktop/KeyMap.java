package dev.custody.desktop;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Binds the keys of the window. A pane that has the focus goes first with its own keys; text fields keep theirs. */
final class KeyMap {
    private final Map<KeyCombination, Runnable> always = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> onTimeline = new LinkedHashMap<>();
    private final Map<String, Runnable> characters = new LinkedHashMap<>();

    /** Wherever the focus is, text fields included. */
    KeyMap always(KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        always.put(new KeyCodeCombination(code, modifiers), action);
        return this;
    }

    /** Unless the focused control wants the key itself. */
    KeyMap key(KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        keys.put(new KeyCodeCombination(code, modifiers), action);
        return this;
    }

    /** With the focus on the timeline; and anywhere, together with Alt. */
    KeyMap onTimeline(KeyCode code, Runnable action) {
        onTimeline.put(new KeyCodeCombination(code), action);
        keys.put(new KeyCodeCombination(code, KeyCombination.ALT_DOWN), action);
        return this;
    }

    /** By what is written, wherever a keyboard has it. */
    KeyMap character(String character, Runnable action) {
        characters.put(character, action);
        return this;
    }

    void install(Scene scene, Node timeline, Runnable space) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            if (run(always, event)) {
                return;
            }
            if (event.getCode() == KeyCode.SPACE && !wantsSpace(focus)) {
                space.run();
                event.consume();
            } else if (timeline.equals(focus)) {
                run(onTimeline, event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!writes(scene)) {
                run(keys, event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            Runnable action = characters.get(event.getCharacter());
            if (action != null && !writes(scene) && !event.isControlDown() && !event.isAltDown()) {
                action.run();
                event.consume();
            }
        });
    }

    private static boolean run(Map<KeyCombination, Runnable> bound, KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> each : bound.entrySet()) {
            if (each.getKey().match(event)) {
                each.getValue().run();
                event.consume();
                return true;
            }
        }
        return false;
    }

    private static boolean writes(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    /** A button that was reached by keyboard is pressed by it; one that was clicked does not keep the key. */
    private static boolean wantsSpace(@org.jspecify.annotations.Nullable Node focus) {
        return focus instanceof TextInputControl
                || focus instanceof ComboBoxBase<?>
                || (focus instanceof ButtonBase && focus.isFocusVisible());
    }
}
