package dev.custody.report.player;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts at times, by their templates: a row is a tick, what the caller says of it, the template, and each number of the text as what
 * is added to that number of the same template before.
 */
final class Tellings {
    private final Templates templates;
    private final Table rows = new Table();
    private final Map<Long, int[]> last = new HashMap<>();

    Tellings(Templates templates) {
        this.templates = templates;
    }

    /** @param lane numbers are told apart by it too: those of another lane have nothing to do with these */
    void add(int tick, int lane, Templates.Filled filled) {
        List<Integer> numbers = filled.numbers();
        int[] before = last.computeIfAbsent(((long) lane << 32) | filled.template(), _ -> new int[numbers.size()]);
        int[] row = new int[3 + numbers.size()];
        row[0] = tick;
        row[1] = lane;
        row[2] = filled.template();
        for (int i = 0; i < numbers.size(); i++) {
            row[3 + i] = numbers.get(i) - before[i];
            before[i] = numbers.get(i);
        }
        rows.add(row);
    }

    Templates templates() {
        return templates;
    }

    void write(StringBuilder json) {
        Table.write(rows.sorted(), json);
    }
}
