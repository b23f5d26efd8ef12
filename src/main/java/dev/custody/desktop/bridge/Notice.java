package dev.custody.desktop.bridge;

import java.util.Optional;

/**
 * Something to tell the person, in a sentence.
 *
 * @param action what the person may do about it, if anything
 */
public record Notice(String text, Kind kind, Optional<Action> action) {
    public enum Kind {
        INFORMATION,
        PROBLEM
    }

    /** @param name as written on its button */
    public record Action(String name, Runnable act) {}

    public Notice(String text, Kind kind, String actionName, Runnable act) {
        this(text, kind, Optional.of(new Action(actionName, act)));
    }

    public static Notice information(String text) {
        return new Notice(text, Kind.INFORMATION, Optional.empty());
    }

    public static Notice problem(String text) {
        return new Notice(text, Kind.PROBLEM, Optional.empty());
    }
}
