package dev.custody.desktop.bridge;

import dev.custody.diagram.Diagram;
import java.util.TreeMap;

/** Copies of the folds at places along the tape, so that going back does not mean to begin at the start. */
final class Checkpoints {
    private static final int FIRST_SPACING = 2_000;
    private static final int MOST = 32;

    private final Diagram diagram;
    private final TreeMap<Integer, Folds> kept = new TreeMap<>();
    private int spacing = FIRST_SPACING;

    Checkpoints(Diagram diagram) {
        this.diagram = diagram;
    }

    /** Keeps a copy of these, if it is time for one. */
    void offer(Folds folds) {
        int position = folds.position();
        if (position % spacing != 0 || position == 0 || kept.containsKey(position)) {
            return;
        }
        kept.put(position, folds.copy());
        if (kept.size() > MOST) {
            spacing *= 2;
            kept.keySet().removeIf(place -> place % spacing != 0);
        }
    }

    /** The last position up to that one for which there are folds. */
    int nearest(int position) {
        Integer place = kept.floorKey(position);
        return place == null ? 0 : place;
    }

    /** Folds of their own at that position, or as near before it as there are any. */
    Folds before(int position) {
        var nearest = kept.floorEntry(position);
        return nearest == null ? new Folds(diagram) : nearest.getValue().copy();
    }

    /** Forgets what lies after that position. */
    void cut(int position) {
        kept.tailMap(position, false).clear();
    }
}
