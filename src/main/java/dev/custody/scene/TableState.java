package dev.custody.scene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table: what is committed, and what open transactions have inserted. */
public final class TableState {
    /** How many of the last committed rows are at hand for drawing. */
    public static final int LAST_ROWS = 8;

    final Map<Integer, Row> committed = new LinkedHashMap<>();
    final Map<Integer, Row> pending = new LinkedHashMap<>();
    private final List<Row> last = new ArrayList<>();

    /** How many committed rows it has. */
    public int committed() {
        return committed.size();
    }

    /** Rows that nobody else sees yet, oldest first. */
    public Collection<Row> pending() {
        return Collections.unmodifiableCollection(pending.values());
    }

    /** The last committed rows, newest last; at most {@link #LAST_ROWS}. */
    public List<Row> lastRows() {
        return Collections.unmodifiableList(last);
    }

    void commit(Row row) {
        committed.put(row.number(), row);
        last.add(row);
        if (last.size() > LAST_ROWS) {
            last.removeFirst();
        }
    }

    void change(Row row) {
        if (committed.replace(row.number(), row) != null) {
            last.replaceAll(r -> r.number() == row.number() ? row : r);
        } else {
            pending.replace(row.number(), row);
        }
    }

    /** After a crash: the last rows have to be found anew. */
    void retell() {
        last.clear();
        int skip = committed.size() - LAST_ROWS;
        for (Row row : committed.values()) {
            if (skip-- <= 0) {
                last.add(row);
            }
        }
    }

    TableState copy() {
        TableState copy = new TableState();
        copy.committed.putAll(committed);
        copy.pending.putAll(pending);
        copy.last.addAll(last);
        return copy;
    }
}
