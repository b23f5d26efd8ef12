package dev.custody.ledger;

import java.util.Arrays;

/** The positions of events in a trace, ascending. */
final class Positions {
    private int[] all = new int[16];
    private int size;

    Positions copy() {
        Positions copy = new Positions();
        copy.all = all.clone();
        copy.size = size;
        return copy;
    }

    int size() {
        return size;
    }

    int last() {
        return size == 0 ? MessageLife.NEVER : all[size - 1];
    }

    boolean contains(int position) {
        return Arrays.binarySearch(all, 0, size, position) >= 0;
    }

    int[] toArray() {
        return Arrays.copyOf(all, size);
    }

    /** @return false if that is the last one already */
    boolean add(int position) {
        if (last() == position) {
            return false;
        }
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = position;
        return true;
    }
}
