package dev.custody.desktop.pane;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What is part of what in a window. */
public final class Ancestry {
    private Ancestry() {}

    /** Whether the node, if there is one, is that ancestor or somewhere in it. */
    public static boolean isWithin(@Nullable Node node, Node ancestor) {
        Node at = node;
        while (at != null && !at.equals(ancestor)) {
            at = at.getParent();
        }
        return at != null;
    }
}
