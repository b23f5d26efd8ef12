package dev.custody.report.player;

import java.util.Arrays;

/** A growing list of whole numbers that is written as a JSON array. */
final class Numbers {
    private int[] values = new int[64];
    private int size;

    Numbers add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
        return this;
    }

    int size() {
        return size;
    }

    void write(StringBuilder json) {
        json.append('[');
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                json.append(',');
            }
            json.append(values[i]);
        }
        json.append(']');
    }
}
