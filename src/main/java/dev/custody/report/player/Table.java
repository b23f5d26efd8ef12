package dev.custody.report.player;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows of numbers that begin with a tick, written in the order of these as one flat JSON array: ticks as what is added to the last. */
final class Table {
    private final List<int[]> rows = new ArrayList<>();

    void add(int... row) {
        rows.add(row);
    }

    /** The rows in the order of their ticks; those of one tick as they were added. */
    List<int[]> sorted() {
        List<int[]> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(row -> row[0]));
        return sorted;
    }

    static void write(List<int[]> sorted, StringBuilder json) {
        Numbers flat = new Numbers();
        int before = 0;
        for (int[] row : sorted) {
            flat.add(row[0] - before);
            before = row[0];
            for (int i = 1; i < row.length; i++) {
                flat.add(row[i]);
            }
        }
        flat.write(json);
    }
}
