package dev.custody.diagram;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is known of a message from the start. */
public enum Nature {
    /** Keeps the limits of its type. */
    VALID,
    /** Breaks them. */
    INVALID,
    /** Keeps them, and yet can never be processed. */
    POISON,
    /** Keeps them, and yet somebody else's system gives its row an old time: see {@link Table#STAMP}. */
    LATE;

    /** As it is called in files and commands. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The nature of that name. */
    public static Optional<Nature> named(String id) {
        return Arrays.stream(values()).filter(nature -> nature.id().equals(id)).findFirst();
    }
}
