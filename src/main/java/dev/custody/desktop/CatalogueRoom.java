package dev.custody.desktop;

import dev.custody.desktop.pane.PanesModel;
import dev.custody.desktop.pane.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Where a person wants all of a window larger than it has room for, as in a hall, the list of diagrams gives its room to the
 * diagram; and in a narrow window, to what is seen in place of the diagram or below it. It comes when it is called, and comes back
 * by itself with the room.
 */
final class CatalogueRoom {
    private static final String CATALOGUE = "catalogue";

    private final PanesModel panes;
    /** Whether it is hidden, and nobody did that. */
    private boolean gaveWay;

    private boolean needed;

    /**
     * It gives way from now on.
     *
     * @param cramped whether there is no room for it
     * @param narrow whether there is none beside other panels than the diagram
     */
    CatalogueRoom(PanesModel panes, ObservableBooleanValue cramped, ObservableBooleanValue narrow) {
        this.panes = panes;
        Runnable look = () -> follow(cramped.get() || narrow.get() && isMoreSeen());
        cramped.subscribe(look);
        narrow.subscribe(look);
        panes.openAt(Place.CENTRE).subscribe(look);
        panes.openAt(Place.BELOW).subscribe(look);
        look.run();
        panes.openAt(panes.type(CATALOGUE).place()).subscribe(seen -> gaveWay &= seen.isEmpty());
    }

    /** More in the middle of the window than the diagram. */
    private boolean isMoreSeen() {
        return panes.openAt(Place.BELOW).get().isPresent()
                || !panes.openAt(Place.CENTRE)
                        .get()
                        .equals(panes.typesAt(Place.CENTRE).stream().findFirst());
    }

    private void follow(boolean wanted) {
        if (wanted == needed) {
            return;
        }
        needed = wanted;
        if (wanted && panes.isOpen(CATALOGUE)) {
            panes.hide(CATALOGUE);
            gaveWay = true;
        } else if (!wanted && gaveWay) {
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
