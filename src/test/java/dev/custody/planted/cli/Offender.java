package dev.custody.planted.cli;

import java.util.concurrent.atomic.AtomicInteger;

/** Knows the window, and remembers in a class. */
public final class Offender {
    static int calls;
    static final AtomicInteger COUNT = new AtomicInteger();

    Object uses() {
        return new dev.custody.planted.desktop.Offender();
    }
}
