package dev.custody.desktop;

import dev.custody.desktop.pane.Ancestry;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Walks the focus from panel to panel and around: those that are seen, in the order of their places. */
final class PaneWalk {
    private final Supplier<List<Stop>> stops;
    private final Supplier<@Nullable Node> focused;

    /**
     * Where it stops.
     *
     * @param place has the focus in it while one is there
     * @param enter moves the focus there
     */
    record Stop(Node place, Runnable enter) {}

    /**
     * @param stops those that are seen, in order
     * @param focused what has the focus, from which it goes on; if that is in none of them, it begins at the first or the last
     */
    PaneWalk(Supplier<List<Stop>> stops, Supplier<@Nullable Node> focused) {
        this.stops = stops;
        this.focused = focused;
    }

    void next() {
        List<Stop> all = stops.get();
        go(all, here(all) + 1);
    }

    void previous() {
        List<Stop> all = stops.get();
        int here = here(all);
        go(all, here < 0 ? all.size() - 1 : here - 1);
    }

    private int here(List<Stop> all) {
        Node at = focused.get();
        for (int i = 0; i < all.size(); i++) {
            if (Ancestry.isWithin(at, all.get(i).place())) {
                return i;
            }
        }
        return -1;
    }

    private static void go(List<Stop> all, int to) {
        all.get(Math.floorMod(to, all.size())).enter().run();
    }
}
