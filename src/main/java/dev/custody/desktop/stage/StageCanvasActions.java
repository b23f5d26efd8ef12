package dev.custody.desktop.stage;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.desktop.text.Texts;
import dev.custody.layout.Neighbours.Direction;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/** What can be done with the canvas itself: zoom, move the view, put components back. */
final class StageCanvasActions {
    private final Actions actions;
    private final Texts texts;

    StageCanvasActions(Actions actions, Texts texts) {
        this.actions = actions;
        this.texts = texts;
    }

    void add(DiagramCanvas canvas) {
        // A plus is a key of its own on some keyboards, a shifted equals sign on others, and on the block of digits.
        add(
                "zoom-in",
                canvas::zoomIn,
                Chord.always(KeyCode.PLUS, SHORTCUT_DOWN),
                Chord.always(KeyCode.EQUALS, SHORTCUT_DOWN),
                Chord.always(KeyCode.ADD, SHORTCUT_DOWN));
        add(
                "zoom-out",
                canvas::zoomOut,
                Chord.always(KeyCode.MINUS, SHORTCUT_DOWN),
                Chord.always(KeyCode.SUBTRACT, SHORTCUT_DOWN));
        add("zoom-fit", canvas::fit, Chord.always(KeyCode.DIGIT0, SHORTCUT_DOWN));
        for (Direction direction : Direction.values()) {
            add("pan-" + direction.name().toLowerCase(Locale.ROOT), () -> canvas.pan(direction));
        }
        add("reset-places", canvas::resetPlaces);
    }

    private void add(String id, Runnable act, Chord... keys) {
        actions.add(Action.of(id, Group.CANVAS, texts, act, keys));
    }
}
