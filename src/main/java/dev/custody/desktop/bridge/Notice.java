package dev.custody.desktop.bridge;

import java.util.Optional;

/**
 * Something to tell the person, in a sentence.
 *
 * @param undo what takes it back, if anything does
 */
public record Notice(String text, Kind kind, Optional<Runnable> undo) {
    public enum Kind {
        INFORMATION,
        PROBLEM
    }

    public static Notice information(String text) {
        return new Notice(text, Kind.INFORMATION, Optional.empty());
    }

    public static Notice problem(String text) {
        return new Notice(text, Kind.PROBLEM, Optional.empty());
    }
}
