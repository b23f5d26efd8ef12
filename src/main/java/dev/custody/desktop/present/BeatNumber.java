package dev.custody.desktop.present;

import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A number that is typed digit by digit. It counts with Enter, or by itself after a moment if no further digit could make another
 * one of it.
 */
final class BeatNumber {
    /** So long after its last digit, a number counts by itself. */
    static final long MOMENT_NANOS = 900_000_000;

    /** So long, one that may still go on is waited for; then it is forgotten. */
    static final long PATIENCE_NANOS = 5_000_000_000L;

    private static final int TEN = 10;

    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private int most;
    private int number;
    private long sinceNanos;

    /** What was typed so far; empty if nothing was. */
    ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /** @param highest the highest number that means something; without any, nothing can be typed */
    void setMost(int highest) {
        most = highest;
        forget();
    }

    /** Takes a digit; one that leads to no number is not taken. */
    void type(int digit, long nowNanos) {
        int longer = number * TEN + digit;
        if (longer >= 1 && longer <= most) {
            number = longer;
            sinceNanos = nowNanos;
            typed.set(Integer.toString(number));
        }
    }

    /** Ends the number, if there is one. */
    OptionalInt enter() {
        int entered = number;
        forget();
        return entered == 0 ? OptionalInt.empty() : OptionalInt.of(entered);
    }

    /** Lets time pass; perhaps the number counts now. */
    OptionalInt pulse(long nowNanos) {
        if (number == 0) {
            return OptionalInt.empty();
        }
        boolean mayGoOn = number * TEN <= most;
        long passed = nowNanos - sinceNanos;
        if (!mayGoOn && passed >= MOMENT_NANOS) {
            return enter();
        }
        if (passed >= PATIENCE_NANOS) {
            forget();
        }
        return OptionalInt.empty();
    }

    void forget() {
        number = 0;
        typed.set("");
    }
}
