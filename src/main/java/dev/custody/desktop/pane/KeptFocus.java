package dev.custody.desktop.pane;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the focus within what covers the window, for as long as that is seen, and gives it back to what had it: nobody types into
 * what lies behind a veil.
 */
public final class KeptFocus {
    private final Node cover;
    private final Scene scene;
    private final String first;
    private @Nullable Node before;

    private KeptFocus(Node cover, String first) {
        this.cover = cover;
        this.first = first;
        this.scene = cover.getScene();
        before = scene.getFocusOwner();
    }

    /** @param cover in a window already, seen or not */
    public static void in(Node cover) {
        in(cover, "");
    }

    /** @param first a selector of what one enters at, where that can have the focus */
    public static void in(Node cover, String first) {
        KeptFocus kept = new KeptFocus(cover, first);
        kept.scene.focusOwnerProperty().subscribe((from, to) -> kept.moved(from, to));
        cover.visibleProperty().subscribe(kept::show);
        kept.scene.addEventFilter(KeyEvent.KEY_PRESSED, kept::press);
    }

    /** What the toolkit finds, when what has the focus can't have it any more, is not what a person chose. */
    private void moved(@Nullable Node from, @Nullable Node to) {
        if (!cover.isVisible() && !isWithin(from)) {
            before = to;
        }
    }

    private void show(boolean seen) {
        if (!seen) {
            if (before != null && isWithin(scene.getFocusOwner())) {
                before.requestFocus();
            }
        } else if (!isWithin(scene.getFocusOwner())) {
            enter();
        }
    }

    private void enter() {
        List<Node> stops = TabFocus.stops(cover);
        // Not the cross in the corner, which would put it away at once.
        Optional.ofNullable(cover.lookup(first))
                .filter(stops::contains)
                .or(() -> stops.stream()
                        .filter(stop -> !stop.getStyleClass().contains("tool"))
                        .findFirst())
                .or(() -> stops.stream().findFirst())
                .ifPresent(TabFocus::give);
    }

    /** From the last one to the first, and back; and in from what lies behind, wherever the focus came there from. */
    private void press(KeyEvent event) {
        if (!cover.isVisible() || event.getCode() != KeyCode.TAB || event.isControlDown() || event.isAltDown()) {
            return;
        }
        List<Node> stops = TabFocus.stops(cover);
        int at = stops.indexOf(scene.getFocusOwner());
        int end = event.isShiftDown() ? 0 : stops.size() - 1;
        if (isBehind(scene.getFocusOwner())) {
            enter();
            event.consume();
        } else if (at == end && at >= 0) {
            TabFocus.give(event.isShiftDown() ? stops.getLast() : stops.getFirst());
            event.consume();
        }
    }

    private boolean isWithin(@Nullable Node node) {
        return Ancestry.isWithin(node, cover);
    }

    private boolean isBehind(@Nullable Node node) {
        List<Node> layers = cover.getParent().getChildrenUnmodifiable();
        Node layer = node;
        while (layer != null && !layers.contains(layer)) {
            layer = layer.getParent();
        }
        return layers.indexOf(layer) < layers.indexOf(cover);
    }
}
