package dev.custody.sink.heap;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.StoredChange;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.port.WriteResult;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database on the heap. */
final class HeapDatabaseStore implements DatabaseStore {
    private final List<HeapTable> tables;
    /** Never many: each is that of a job. */
    private final List<HeapTransaction> open = new ArrayList<>();

    private boolean up = true;
    private boolean durable = true;
    /** What undoes the commits that are not on disk yet, in the order in which that has to be done. */
    private final List<Runnable> notOnDisk = new ArrayList<>();

    private final Map<String, HeapMark> marks = new LinkedHashMap<>();

    HeapDatabaseStore(List<HeapTable> tables, List<String> marks) {
        this.tables = tables;
        marks.forEach(mark -> this.marks.put(mark, new HeapMark()));
    }

    @Override
    public void begin(int tx) {
        if (!up) {
            throw new IllegalStateException("the database is down");
        }
        if (indexOf(tx) >= 0) {
            throw new IllegalStateException("transaction " + tx + " is open already");
        }
        open.add(new HeapTransaction(tx));
    }

    @Override
    public WriteResult insert(int tx, Table table, int row, int message, List<NamedValue> values, String fingerprint) {
        return table(table).insert(transaction(tx), new StoredRow(row, message, values, fingerprint));
    }

    @Override
    public List<WriteResult> insert(int tx, Table table, List<StoredRow> rows) {
        HeapTransaction transaction = transaction(tx);
        HeapTable into = table(table);
        return rows.stream().map(row -> into.insert(transaction, row)).toList();
    }

    @Override
    public WriteResult update(int tx, Table table, int row, NamedValue change) {
        return table(table).update(transaction(tx), row, change);
    }

    @Override
    public List<StoredRow> select(int tx, Table table, NamedValue where, int limit) {
        return table(table).select(transaction(tx), where, limit);
    }

    @Override
    public Optional<StoredRow> find(int tx, Table table, int message) {
        return table(table).find(transaction(tx), message);
    }

    @Override
    public Optional<Value> lookup(int tx, Table table, int message) {
        return table(table).lookup(transaction(tx), message);
    }

    @Override
    public void capture(int tx, Table table, int row, int position) {
        table(table).capture(transaction(tx), row, position);
    }

    @Override
    public List<StoredChange> changes(int tx, Table table, int after, int limit) {
        return table(table).changes(transaction(tx), after, limit);
    }

    @Override
    public List<StoredChange> fetch(int tx, Table table, long after, long upTo, int limit) {
        return table(table).fetch(transaction(tx), after, upTo, limit);
    }

    @Override
    public long readMark(int tx, String mark) {
        return mark(mark).visibleTo(transaction(tx));
    }

    @Override
    public WriteResult writeMark(int tx, String mark, long value) {
        return transaction(tx).write(mark(mark), value) ? WriteResult.DONE : WriteResult.BUSY;
    }

    private HeapMark mark(String name) {
        HeapMark mark = marks.get(name);
        if (mark == null) {
            throw new IllegalArgumentException("no watermark " + name + " in this database");
        }
        return mark;
    }

    @Override
    public void commit(int tx) {
        if (durable) {
            end(tx).commit();
        } else {
            notOnDisk.addAll(0, end(tx).commitForNow());
        }
    }

    @Override
    public void durable(boolean now) {
        durable = now;
        if (up && durable) {
            notOnDisk.clear();
        }
    }

    @Override
    public void checkpoint() {
        if (!up) {
            throw new IllegalStateException("the database is down");
        }
        notOnDisk.clear();
    }

    @Override
    public void rollback(int tx) {
        end(tx).rollback();
    }

    @Override
    public void crash() {
        if (!up) {
            throw new IllegalStateException("the database is down");
        }
        up = false;
        open.forEach(HeapTransaction::rollback);
        open.clear();
        notOnDisk.forEach(Runnable::run);
        notOnDisk.clear();
    }

    @Override
    public List<Survivors> recover() {
        if (up) {
            throw new IllegalStateException("the database is up");
        }
        up = true;
        return tables.stream().map(HeapTable::survivors).toList();
    }

    private HeapTable table(Table table) {
        for (HeapTable candidate : tables) {
            if (candidate.table().id().equals(table.id())) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("no table " + table.id() + " in this database");
    }

    private HeapTransaction transaction(int tx) {
        int index = indexOf(tx);
        if (index < 0) {
            throw new IllegalStateException("no transaction " + tx + " is open");
        }
        return open.get(index);
    }

    private HeapTransaction end(int tx) {
        HeapTransaction transaction = transaction(tx);
        open.remove(transaction);
        return transaction;
    }

    private int indexOf(int tx) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).number() == tx) {
                return i;
            }
        }
        return -1;
    }
}
