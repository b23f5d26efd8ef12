package dev.custody.desktop.transcript;

import java.util.Arrays;
import javafx.collections.ObservableListBase;

/** The positions of the lines that are listed, ascending. It only grows; a list of 100,000 is an array of as many numbers. */
final class LinePositions extends ObservableListBase<Integer> {
    private int[] positions = new int[64];
    private int size;

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return positions[index];
    }

    @Override
    public int size() {
        return size;
    }

    /** A property must tell one list from another, also while both are empty. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Adds positions behind all that are there. */
    void append(int[] more, int count) {
        if (count == 0) {
            return;
        }
        if (size + count > positions.length) {
            positions = Arrays.copyOf(positions, Math.max(2 * positions.length, size + count));
        }
        System.arraycopy(more, 0, positions, size, count);
        beginChange();
        size += count;
        nextAdd(size - count, size);
        endChange();
    }

    /** The index of the last line whose event is before that position; -1 if there is none. */
    int lastBefore(int position) {
        int found = Arrays.binarySearch(positions, 0, size, position);
        return (found >= 0 ? found : -found - 1) - 1;
    }
}
