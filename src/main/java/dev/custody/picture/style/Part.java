package dev.custody.picture.style;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that stylesheets speak of: what a node is to them.
 *
 * @param type its type, as {@code Group}; empty if none is asked for
 * @param marks its style classes, and its states with a colon before them: {@code component}, {@code :down}
 * @param parent what it is a part of; null for a root
 */
public record Part(String type, Set<String> marks, @Nullable Part parent) {
    public Part {
        marks = Set.copyOf(marks);
    }

    /** A part of nothing. */
    public static Part of(String... marks) {
        return new Part("", Set.copyOf(List.of(marks)), null);
    }

    /** A part of this one. */
    public Part child(String... marks) {
        return new Part("", Set.copyOf(List.of(marks)), this);
    }

    /** A nameless part of this one, of that type. */
    public Part group(String ofType) {
        return new Part(ofType, Set.of(), this);
    }
}
