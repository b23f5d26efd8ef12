package dev.custody.desktop.present;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which key means what on stage. Clickers are keyboards: they send Page Down and Page Up, B or a full stop, F5 and Escape, and a
 * few send arrows instead.
 */
final class Clicker {
    private Clicker() {}

    /** What a key asks for; empty if it means nothing here, so that whoever has the focus gets it. */
    static Optional<Wish> wish(KeyEvent event) {
        return event.isControlDown() || event.isAltDown() || event.isMetaDown()
                ? Optional.empty()
                : Optional.ofNullable(wish(event.getCode(), event.isShiftDown()));
    }

    private static @Nullable Wish wish(KeyCode code, boolean shifted) {
        return switch (code) {
            case SPACE -> Wish.GO;
            case PAGE_DOWN, RIGHT, KP_RIGHT, DOWN, KP_DOWN -> Wish.NEXT;
            case PAGE_UP, LEFT, KP_LEFT, UP, KP_UP, BACK_SPACE -> Wish.BACK;
            case HOME -> Wish.FIRST;
            case END -> Wish.LAST;
            case B, PERIOD, DECIMAL -> Wish.BLACK;
            case W, COMMA -> Wish.WHITE;
            case L -> Wish.POINTER;
            case Z -> Wish.ZOOM;
            case P -> Wish.PAUSE;
            case K, DELETE -> Wish.KILL;
            case R -> Wish.RESTART;
            case PLUS, ADD, EQUALS -> Wish.MORE;
            case MINUS, SUBTRACT -> Wish.LESS;
            case ENTER -> Wish.ENTER;
            case M -> Wish.SHOW_ME;
            case S -> Wish.SPEAKER;
            case I -> Wish.INVITE;
            case F5 -> shifted ? null : Wish.FROM_START;
            case ESCAPE -> Wish.LEAVE;
            default -> null;
        };
    }

    /** The digit of a key, on either block. */
    static OptionalInt digit(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        return plain && code.isDigitKey()
                ? OptionalInt.of(code.getName().charAt(code.getName().length() - 1) - '0')
                : OptionalInt.empty();
    }
}
