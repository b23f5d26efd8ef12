package dev.custody.sink.heap;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.engine.port.StoredRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row: what is committed of it, and what the transaction that has it locked made of it. */
final class HeapRow {
    /**
     * What a row says.
     *
     * @param extra the values of the table's extra columns
     */
    record Version(StoredRow stored, List<Value> extra) {
        /** By column: first the fields, then the extra columns. */
        Value value(int column) {
            List<NamedValue> fields = stored.values();
            return column < fields.size() ? fields.get(column).value() : extra.get(column - fields.size());
        }

        Version with(int column, NamedValue change) {
            List<NamedValue> fields = stored.values();
            if (column < fields.size()) {
                List<NamedValue> changed = new ArrayList<>(fields);
                changed.set(column, change);
                return new Version(new StoredRow(stored.row(), stored.message(), changed, stored.fingerprint()), extra);
            }
            List<Value> changed = new ArrayList<>(extra);
            changed.set(column - fields.size(), change.value());
            return new Version(stored, changed);
        }
    }

    private final HeapTable table;
    private final int number;
    private final int message;
    private @Nullable Version committed;
    private @Nullable Version pending;
    private @Nullable HeapTransaction writer;

    HeapRow(HeapTable table, int number, int message) {
        this.table = table;
        this.number = number;
        this.message = message;
    }

    int number() {
        return number;
    }

    int message() {
        return message;
    }

    boolean isCommitted() {
        return committed != null;
    }

    @Nullable
    Version visibleTo(HeapTransaction tx) {
        return writer == tx ? pending : committed;
    }

    boolean isLockedBySomebodyElseThan(HeapTransaction tx) {
        return writer != null && writer != tx;
    }

    /** Returns whether this is the transaction's first write to the row. */
    boolean write(HeapTransaction tx, Version version) {
        boolean first = writer == null;
        writer = tx;
        pending = version;
        return first;
    }

    /** Returns what undoes it. */
    Runnable commit() {
        Version before = committed;
        committed = pending;
        unlock();
        return () -> {
            committed = before;
            if (before == null) {
                table.remove(this);
            }
        };
    }

    void rollback() {
        unlock();
        if (committed == null) {
            table.remove(this);
        }
    }

    private void unlock() {
        pending = null;
        writer = null;
    }
}
