package dev.custody.desktop.action;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A key, with others held down or not, and where it counts. */
public sealed interface Chord {
    /** Where a key counts. A control that has the focus and wants the key itself goes first, except with {@link #ALWAYS}. */
    enum Where {
        /** Wherever the focus is, text fields included. */
        ALWAYS,
        /** Anywhere but in text. */
        ANYWHERE,
        /** While the timeline has the focus. */
        TIMELINE,
        /** While the diagram, or something in it, has the focus. */
        DIAGRAM
    }

    /** By the place of the key on the keyboard. */
    record Code(KeyCodeCombination keys, Where where) implements Chord {
        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_PRESSED && keys.match(event);
        }

        @Override
        public String text() {
            return keys.getDisplayText();
        }
    }

    /** By what is written, wherever a keyboard has it. */
    record Written(String character) implements Chord {
        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_TYPED
                    && character.equals(event.getCharacter())
                    && !event.isControlDown()
                    && !event.isAltDown()
                    && !event.isMetaDown();
        }

        @Override
        public String text() {
            return character;
        }

        @Override
        public Where where() {
            return Where.ANYWHERE;
        }
    }

    Where where();

    boolean matches(KeyEvent event);

    /** As written on a key sheet. */
    String text();

    static Chord always(KeyCode code, KeyCombination.Modifier... held) {
        return new Code(new KeyCodeCombination(code, held), Where.ALWAYS);
    }

    static Chord anywhere(KeyCode code, KeyCombination.Modifier... held) {
        return new Code(new KeyCodeCombination(code, held), Where.ANYWHERE);
    }

    static Chord onTimeline(KeyCode code, KeyCombination.Modifier... held) {
        return new Code(new KeyCodeCombination(code, held), Where.TIMELINE);
    }

    static Chord onDiagram(KeyCode code, KeyCombination.Modifier... held) {
        return new Code(new KeyCodeCombination(code, held), Where.DIAGRAM);
    }

    static Chord written(String character) {
        return new Written(character);
    }
}
