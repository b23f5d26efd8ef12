package dev.custody.scene;

import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table: what is committed, and what open transactions have inserted. */
public final class TableState {
    /** How many of the last committed rows are at hand for drawing. */
    public static final int LAST_ROWS = 8;

    final Map<Integer, Row> committed = new LinkedHashMap<>();
    final Map<Integer, Row> pending = new LinkedHashMap<>();
    private final List<Row> last = new ArrayList<>();
    /** What was asked for last, so that the same question is not answered by looking at every row again. */
    private @Nullable MessageId sought;

    private @Nullable Row found;

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

    /** The last committed row of that message, however many came after it; empty if there is none. */
    public Optional<Row> rowOf(MessageId message) {
        if (!message.equals(sought)) {
            sought = message;
            found = null;
            for (Row row : committed.values()) {
                found = row.message().equals(message) ? row : found;
            }
        }
        return Optional.ofNullable(found);
    }

    void commit(Row row) {
        committed.put(row.number(), row);
        if (row.message().equals(sought)) {
            found = row;
        }
        last.add(row);
        if (last.size() > LAST_ROWS) {
            last.removeFirst();
        }
    }

    void change(Row row) {
        if (committed.replace(row.number(), row) != null) {
            last.replaceAll(r -> r.number() == row.number() ? row : r);
            found = found != null && found.number() == row.number() ? row : found;
        } else {
            pending.replace(row.number(), row);
        }
    }

    /** After a crash: what is known of the rows has to be found anew. */
    void retell() {
        sought = null;
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
