package dev.custody.desktop.action;

import dev.custody.desktop.action.Chord.Where;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.PopupControl;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Binds the keys of actions. A pane that has the focus goes first with its own keys; text fields keep theirs, and so do open
 * lists.
 */
public final class KeyMap {
    private final Actions actions;

    public KeyMap(Actions actions) {
        this.actions = actions;
    }

    /**
     * Listens to a window's keys.
     *
     * @param timeline where {@link Where#TIMELINE} keys count
     * @param space what the space bar does, unless the control that has the focus wants it
     */
    public void install(Scene scene, Node timeline, Runnable space) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            if (run(Where.ALWAYS, event)) {
                return;
            }
            if (event.getCode() == KeyCode.SPACE && !hasModifier(event) && !wantsSpace(focus)) {
                space.run();
                event.consume();
            } else if (timeline.equals(focus)) {
                run(Where.TIMELINE, event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> runUnlessWriting(scene, event));
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> runUnlessWriting(scene, event));
    }

    /** Listens to the keys of the diagram, where {@link Where#DIAGRAM} keys count. */
    public void listenOn(Node diagram) {
        diagram.addEventHandler(KeyEvent.KEY_PRESSED, event -> run(Where.DIAGRAM, event));
    }

    private void runUnlessWriting(Scene scene, KeyEvent event) {
        if (!(scene.getFocusOwner() instanceof TextInputControl) && !isListOpen()) {
            run(Where.ANYWHERE, event);
        }
    }

    /** Whether a menu or a list hangs open: whoever types looks for an entry of it. */
    public static boolean isListOpen() {
        return Window.getWindows().stream()
                .anyMatch(each -> each instanceof PopupControl && !(each instanceof Tooltip));
    }

    private boolean run(Where where, KeyEvent event) {
        for (Action action : actions.all()) {
            for (Chord chord : action.keys()) {
                if (chord.where() == where && chord.matches(event)) {
                    action.run();
                    event.consume();
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasModifier(KeyEvent event) {
        return event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown();
    }

    /** What was reached by keyboard is pressed by it, and so is an open list; what was clicked does not keep the key. */
    private static boolean wantsSpace(@Nullable Node focus) {
        return focus instanceof TextInputControl
                || (focus instanceof ComboBoxBase<?> list && (list.isShowing() || list.isFocusVisible()))
                || (focus instanceof ButtonBase && focus.isFocusVisible());
    }
}
