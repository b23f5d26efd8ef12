package dev.custody.desktop.prefs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts changes into a tree that somebody else may have changed meanwhile, field by field: where both did, ours count. */
final class Merge {
    private Merge() {}

    /**
     * The tree with the changes.
     *
     * @param before what ours was before it changed
     * @param ours as it is now
     * @param theirs as it is in the file
     */
    static ObjectNode of(ObjectNode before, ObjectNode ours, ObjectNode theirs) {
        ObjectNode merged = theirs.deepCopy();
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        ours.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            @Nullable JsonNode was = before.get(name);
            @Nullable JsonNode is = ours.get(name);
            if (Objects.equals(was, is)) {
                continue;
            }
            if (is == null) {
                merged.remove(name);
            } else if (was instanceof ObjectNode from
                    && is instanceof ObjectNode to
                    && theirs.get(name) instanceof ObjectNode other) {
                merged.set(name, of(from, to, other));
            } else {
                merged.set(name, is);
            }
        }
        return merged;
    }
}
