package dev.custody.desktop.timeline;

import dev.custody.desktop.action.Tip;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** One tooltip for many things: a tooltip is a window, and marks come and go. It is made when there is the first of them. */
final class SharedTip {
    private @Nullable Tooltip made;

    /** Has it tell that text while the mouse is there. */
    void tell(Node there, String text) {
        Tooltip tip = made == null ? Tip.of() : made;
        made = tip;
        if (there.getOnMouseEntered() == null) {
            Tooltip.install(there, tip);
        }
        there.setOnMouseEntered(_ -> tip.setText(text));
    }
}
