package dev.custody.desktop;

import java.util.List;

/** Walks the focus from pane to pane and around. */
final class PaneWalk {
    private final List<Runnable> panes;
    private int at;

    /** @param panes what moves the focus into each, in order */
    PaneWalk(List<Runnable> panes) {
        this.panes = List.copyOf(panes);
        this.at = panes.size() - 1;
    }

    void next() {
        go(1);
    }

    void previous() {
        go(-1);
    }

    private void go(int by) {
        at = Math.floorMod(at + by, panes.size());
        panes.get(at).run();
    }
}
