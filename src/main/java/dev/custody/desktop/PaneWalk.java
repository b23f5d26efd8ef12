package dev.custody.desktop;

import java.util.List;
import java.util.function.Supplier;

/** Walks the focus from panel to panel and around: those that are seen, in the order of their places. */
final class PaneWalk {
    private final Supplier<List<Runnable>> panes;
    private int at;

    /** @param panes what moves the focus into each that is seen, in order */
    PaneWalk(Supplier<List<Runnable>> panes) {
        this.panes = panes;
        this.at = -1;
    }

    void next() {
        go(1);
    }

    void previous() {
        go(-1);
    }

    private void go(int by) {
        List<Runnable> seen = panes.get();
        at = Math.floorMod(at < 0 && by < 0 ? seen.size() - 1 : at + by, seen.size());
        seen.get(at).run();
    }
}
