package dev.custody.desktop.pane;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;

/** The focus as Tab gives it. What is simply given the focus does not show that it has it: buttons and the like do that for Tab alone. */
public final class TabFocus {
    private TabFocus() {}

    /** Gives it to what a key leads to, where a person who goes by keyboard has to see it. */
    public static void give(Node node) {
        Parent parent = node.getParent();
        if (parent != null && node.getScene() != null) {
            walkTo(node, parent);
        }
        if (node.getScene() != null && !node.equals(node.getScene().getFocusOwner())) {
            node.requestFocus();
        }
    }

    private static void walkTo(Node node, Parent parent) {
        List<Node> stops = stops(parent);
        int at = stops.indexOf(node);
        if (at >= 0) {
            Node from = at == 0 ? parent : stops.get(at - 1);
            from.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    /** What Tab stops at within that, in order. */
    static List<Node> stops(Node within) {
        List<Node> found = new ArrayList<>();
        collect(within, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
