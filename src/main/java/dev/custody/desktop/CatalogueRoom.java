package dev.custody.desktop;

import dev.custody.desktop.pane.PanesModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Where a person wants all of a window larger than it has room for, as in a hall, the list of diagrams gives its room to the
 * diagram. It comes when it is called, and comes back by itself with the room.
 */
final class CatalogueRoom {
    private static final String CATALOGUE = "catalogue";

    private final PanesModel panes;
    /** Whether it is hidden, and nobody did that. */
    private boolean gaveWay;

    /** @param cramped whether there is no room for it */
    CatalogueRoom(PanesModel panes, ObservableBooleanValue cramped) {
        this.panes = panes;
        cramped.subscribe(this::follow);
        panes.openAt(panes.type(CATALOGUE).place()).subscribe(seen -> gaveWay &= seen.isEmpty());
    }

    private void follow(boolean cramped) {
        if (cramped && panes.isOpen(CATALOGUE)) {
            panes.hide(CATALOGUE);
            gaveWay = true;
        } else if (!cramped && gaveWay) {
            panes.show(CATALOGUE);
        }
    }

    /** What is seen, with what a person has not hidden. */
    List<String> wanted(List<String> seen) {
        List<String> wanted = new ArrayList<>(seen);
        if (gaveWay) {
            wanted.addFirst(CATALOGUE);
        }
        return wanted;
    }
}
