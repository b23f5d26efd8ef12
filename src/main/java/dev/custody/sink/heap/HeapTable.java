package dev.custody.sink.heap;

import dev.custody.diagram.Column;
import dev.custody.diagram.Field;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.engine.port.StoredChange;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.port.WriteResult;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table: its rows by number, and by message where it holds messages unique. Uncommitted rows are among them. */
final class HeapTable {
    private final Table table;
    /** Fields, then extra columns. */
    private final List<String> columns = new ArrayList<>();

    private final List<Value> initial;
    private final List<HeapRow> rows = new ArrayList<>();
    private final Map<Integer, HeapRow> unique = new LinkedHashMap<>();
    /** Sorted by position. */
    private final List<Change> changes = new ArrayList<>(0);

    /** That a row came to be. */
    record Change(HeapTable table, int position, int row) {}

    HeapTable(Table table, List<Field> fields) {
        this.table = table;
        fields.forEach(field -> columns.add(field.name()));
        table.extra().forEach(column -> columns.add(column.name()));
        this.initial = table.extra().stream().map(Column::initial).toList();
    }

    Table table() {
        return table;
    }

    WriteResult insert(HeapTransaction tx, StoredRow stored) {
        if (table.uniquePerMessage()) {
            HeapRow other = unique.get(stored.message());
            if (other != null) {
                return other.isCommitted() || !other.isLockedBySomebodyElseThan(tx)
                        ? WriteResult.EXISTS
                        : WriteResult.BUSY;
            }
        }
        HeapRow row = new HeapRow(this, stored.row(), stored.message());
        rows.add(-1 - indexOf(stored.row()), row);
        if (table.uniquePerMessage()) {
            unique.put(stored.message(), row);
        }
        tx.write(row, new HeapRow.Version(stored, initial));
        return WriteResult.DONE;
    }

    WriteResult update(HeapTransaction tx, int number, NamedValue change) {
        int column = column(change.name());
        int index = indexOf(number);
        HeapRow row = index < 0 ? null : rows.get(index);
        HeapRow.@Nullable Version version = row == null ? null : row.visibleTo(tx);
        if (row == null || version == null) {
            throw new IllegalArgumentException("no row " + number + " in " + table.id());
        }
        if (row.isLockedBySomebodyElseThan(tx)) {
            return WriteResult.BUSY;
        }
        tx.write(row, version.with(column, change));
        return WriteResult.DONE;
    }

    List<StoredRow> select(HeapTransaction tx, NamedValue where, int limit) {
        int column = column(where.name());
        List<StoredRow> found = new ArrayList<>();
        for (int i = 0; i < rows.size() && found.size() < limit; i++) {
            HeapRow.@Nullable Version version = rows.get(i).visibleTo(tx);
            if (version != null && version.value(column).equals(where.value())) {
                found.add(version.stored());
            }
        }
        return found;
    }

    Optional<Value> lookup(HeapTransaction tx, int message) {
        int column = column(Table.OUTCOME);
        return visible(tx, message).map(version -> version.value(column));
    }

    Optional<StoredRow> find(HeapTransaction tx, int message) {
        return visible(tx, message).map(HeapRow.Version::stored);
    }

    /** The first row of the message that the transaction sees. */
    private Optional<HeapRow.Version> visible(HeapTransaction tx, int message) {
        for (HeapRow row : rows) {
            HeapRow.@Nullable Version version = row.message() == message ? row.visibleTo(tx) : null;
            if (version != null) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    void capture(HeapTransaction tx, int row, int position) {
        tx.capture(new Change(this, position, row));
    }

    void forget(Change change) {
        changes.remove(change);
    }

    void log(Change change) {
        int at = changes.size();
        while (at > 0 && changes.get(at - 1).position() > change.position()) {
            at--;
        }
        changes.add(at, change);
    }

    List<StoredChange> changes(HeapTransaction tx, int after, int limit) {
        List<Change> visible = new ArrayList<>(changes);
        tx.changes().stream().filter(change -> change.table() == this).forEach(visible::add);
        visible.sort(Comparator.comparingInt(Change::position));
        List<StoredChange> found = new ArrayList<>();
        for (int i = 0; i < visible.size() && found.size() < limit; i++) {
            Change change = visible.get(i);
            int index = change.position() > after ? indexOf(change.row()) : -1;
            HeapRow.@Nullable Version version =
                    index < 0 ? null : rows.get(index).visibleTo(tx);
            if (version != null) {
                found.add(new StoredChange(change.position(), version.stored()));
            }
        }
        return found;
    }

    List<StoredChange> fetch(HeapTransaction tx, long after, long upTo, int limit) {
        int column = column(Table.STAMP);
        List<StoredChange> found = new ArrayList<>();
        for (HeapRow row : rows) {
            HeapRow.@Nullable Version version = row.visibleTo(tx);
            if (version != null
                    && version.value(column) instanceof Value.Int(long stamp)
                    && stamp > after
                    && stamp <= upTo) {
                found.add(new StoredChange(stamp, version.stored()));
            }
        }
        // The rows are in their order, and the sort keeps it for those with the same stamp.
        found.sort(Comparator.comparingLong(StoredChange::position));
        int end = Math.min(limit, found.size());
        while (end > 0
                && end < found.size()
                && found.get(end).position() == found.get(end - 1).position()) {
            end++;
        }
        return List.copyOf(found.subList(0, end));
    }

    void remove(HeapRow row) {
        rows.remove(indexOf(row.number()));
        unique.remove(row.message());
    }

    /** What is there when no transaction is open. */
    Survivors survivors() {
        return new Survivors(
                table.id().table(), rows.stream().map(HeapRow::number).toList());
    }

    private int column(String name) {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("no column " + name + " in " + table.id());
        }
        return column;
    }

    /** Where the row is, or -1 minus where it belongs. Rows mostly come in their order, so this starts from the end. */
    private int indexOf(int number) {
        int last = rows.size() - 1;
        if (last < 0 || rows.get(last).number() < number) {
            return -1 - rows.size();
        }
        int low = 0;
        int high = last;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = rows.get(middle).number();
            if (found == number) {
                return middle;
            } else if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }
}
