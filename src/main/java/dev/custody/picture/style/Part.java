package dev.custody.picture.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that stylesheets speak of: what a node is to them. {@link Styles} has one for each description, so that asking for its
 * style costs nothing: pictures do so some hundred times each. For any number of threads.
 */
public final class Part {
    private final String type;
    private final Set<String> marks;
    private final @Nullable Part parent;
    private final Map<List<String>, Part> children = new ConcurrentHashMap<>();
    private final Map<String, Part> groups = new ConcurrentHashMap<>();

    private Part(String type, List<String> marks, @Nullable Part parent) {
        this.type = type;
        this.marks = Set.copyOf(marks);
        this.parent = parent;
    }

    /** A part of nothing. */
    static Part root(List<String> marks) {
        return new Part("", marks, null);
    }

    /** A part of this one. */
    public Part child(String... marks) {
        return children.computeIfAbsent(List.of(marks), all -> new Part("", all, this));
    }

    /** A nameless part of this one, of that type. */
    public Part group(String ofType) {
        return groups.computeIfAbsent(ofType, named -> new Part(named, List.of(), this));
    }

    /** Its type, as {@code Group}; empty if none is asked for. */
    String type() {
        return type;
    }

    /** Its style classes, and its states with a colon before them: {@code component}, {@code :down}. */
    Set<String> marks() {
        return marks;
    }

    /** What it is a part of; null for a root. */
    @Nullable
    Part parent() {
        return parent;
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>(marks);
        words.sort(null);
        return (parent == null ? "" : parent + " > ") + type + words;
    }
}
