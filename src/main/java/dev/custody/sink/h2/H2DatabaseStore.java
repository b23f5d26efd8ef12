package dev.custody.sink.h2;

import dev.custody.diagram.Field;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Value;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.StoredChange;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.port.WriteResult;
import dev.custody.trace.TraceEvent.Survivors;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.api.ErrorCode;

/** A database of a diagram; each transaction has a connection of its own. */
final class H2DatabaseStore implements DatabaseStore {
    private final H2Database database;
    private final Map<TableId, TableSql> tables = new LinkedHashMap<>();
    private final Map<Integer, Session> transactions = new LinkedHashMap<>();

    H2DatabaseStore(H2Database database, List<TableSql> tables) {
        this.database = database;
        tables.forEach(table -> this.tables.put(table.table().id(), table));
    }

    @Override
    public void begin(int tx) {
        if (transactions.putIfAbsent(tx, database.take()) != null) {
            throw new IllegalStateException("transaction " + tx + " is open already");
        }
    }

    @Override
    public WriteResult insert(int tx, Table table, int row, int message, List<NamedValue> values, String fingerprint) {
        try {
            PreparedStatement insert = session(tx).statement(sql(table).insert());
            set(insert, row, message, values, fingerprint);
            insert.executeUpdate();
            return WriteResult.DONE;
        } catch (SQLException e) {
            return refused(table, e);
        }
    }

    private static void set(PreparedStatement insert, int row, int message, List<NamedValue> values, String fingerprint)
            throws SQLException {
        insert.setInt(1, row);
        insert.setInt(2, message);
        int parameter = 3;
        for (NamedValue value : values) {
            Sql.set(insert, parameter++, value.value());
        }
        insert.setString(parameter, fingerprint);
    }

    private WriteResult refused(Table table, SQLException e) {
        if (e.getErrorCode() == ErrorCode.DUPLICATE_KEY_1 && table.uniquePerMessage()) {
            return WriteResult.EXISTS;
        }
        return busyOrFailure(e);
    }

    /** H2 tries every row of a batch, and then tells of those that it refused, in their order. */
    @Override
    public List<WriteResult> insert(int tx, Table table, List<StoredRow> rows) {
        try {
            PreparedStatement insert = session(tx).statement(sql(table).insert());
            for (StoredRow row : rows) {
                set(insert, row.row(), row.message(), row.values(), row.fingerprint());
                insert.addBatch();
            }
            insert.executeBatch();
            return Collections.nCopies(rows.size(), WriteResult.DONE);
        } catch (BatchUpdateException e) {
            List<WriteResult> results = new ArrayList<>(rows.size());
            SQLException next = e.getNextException();
            for (int count : e.getUpdateCounts()) {
                if (count != Statement.EXECUTE_FAILED || next == null) {
                    results.add(WriteResult.DONE);
                } else {
                    results.add(refused(table, next));
                    next = next.getNextException();
                }
            }
            return results;
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    @Override
    public WriteResult update(int tx, Table table, int row, NamedValue change) {
        try {
            Session session = session(tx);
            PreparedStatement update = session.statement(sql(table).update(change.name()));
            if (transactions.size() > 1) {
                lock(session, sql(table), row);
            }
            Sql.set(update, 1, change.value());
            update.setInt(2, row);
            if (update.executeUpdate() != 1) {
                throw new IllegalArgumentException("no row " + row + " in " + table.id());
            }
            return WriteResult.DONE;
        } catch (SQLException e) {
            return busyOrFailure(e);
        }
    }

    /**
     * Locks the row without waiting. H2 2.5 waits for ever, at full speed, when an update meets the lock of a transaction one
     * of whose statements failed before, such as an insert of what exists.
     */
    private static void lock(Session session, TableSql sql, int row) throws SQLException {
        PreparedStatement lock = session.statement(sql.lock());
        lock.setInt(1, row);
        lock.executeQuery().close();
    }

    /**
     * Where a statement meets another transaction's lock, H2 undoes it alone and the transaction goes on. (It ends the
     * transaction only for a deadlock, which takes two that wait at once.)
     */
    private WriteResult busyOrFailure(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.CONCURRENT_UPDATE_1 -> WriteResult.BUSY;
            default -> throw database.failure(e);
        };
    }

    @Override
    public List<StoredRow> select(int tx, Table table, NamedValue where, int limit) {
        TableSql sql = sql(table);
        List<StoredRow> found = new ArrayList<>();
        try {
            PreparedStatement select = session(tx).statement(sql.select(where.name()));
            Sql.set(select, 1, where.value());
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows, sql.fields()));
                }
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
        return found;
    }

    @Override
    public Optional<StoredRow> find(int tx, Table table, int message) {
        TableSql sql = sql(table);
        try {
            PreparedStatement find = session(tx).statement(sql.find());
            find.setInt(1, message);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? Optional.of(row(rows, sql.fields())) : Optional.empty();
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    @Override
    public Optional<Value> lookup(int tx, Table table, int message) {
        try {
            PreparedStatement lookup = session(tx).statement(sql(table).lookup());
            lookup.setInt(1, message);
            try (ResultSet rows = lookup.executeQuery()) {
                return rows.next() ? Optional.of(new Value.Text(rows.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private static StoredRow row(ResultSet rows, List<Field> fields) throws SQLException {
        List<NamedValue> values = new ArrayList<>(fields.size());
        int column = 3;
        for (Field field : fields) {
            values.add(new NamedValue(field.name(), Sql.get(rows, column++, field)));
        }
        return new StoredRow(rows.getInt(1), rows.getInt(2), values, rows.getString(column));
    }

    @Override
    public void capture(int tx, Table table, int row, int position) {
        try {
            PreparedStatement capture = session(tx).statement(sql(table).capture());
            capture.setInt(1, position);
            capture.setInt(2, row);
            capture.executeUpdate();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    @Override
    public List<StoredChange> changes(int tx, Table table, int after, int limit) {
        TableSql sql = sql(table);
        List<StoredChange> found = new ArrayList<>();
        try {
            PreparedStatement changes = session(tx).statement(sql.changes());
            changes.setInt(1, after);
            changes.setInt(2, limit);
            collect(changes, sql, found);
        } catch (SQLException e) {
            throw database.failure(e);
        }
        return found;
    }

    private static void collect(PreparedStatement query, TableSql sql, List<StoredChange> found) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new StoredChange(rows.getLong(sql.fields().size() + 4), row(rows, sql.fields())));
            }
        }
    }

    @Override
    public List<StoredChange> fetch(int tx, Table table, long after, long upTo, int limit) {
        TableSql sql = sql(table);
        List<StoredChange> found = new ArrayList<>();
        try {
            PreparedStatement fetch = session(tx).statement(sql.fetch());
            fetch.setLong(1, after);
            fetch.setLong(2, upTo);
            fetch.setInt(3, limit);
            collect(fetch, sql, found);
        } catch (SQLException e) {
            throw database.failure(e);
        }
        return found;
    }

    @Override
    public long readMark(int tx, String mark) {
        try {
            return Watermarks.read(session(tx), mark);
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    @Override
    public WriteResult writeMark(int tx, String mark, long value) {
        try {
            Watermarks.write(session(tx), mark, value);
            return WriteResult.DONE;
        } catch (SQLException e) {
            return busyOrFailure(e);
        }
    }

    @Override
    public void commit(int tx) {
        database.commit(end(tx));
    }

    @Override
    public void rollback(int tx) {
        database.abandon(end(tx));
    }

    @Override
    public void durable(boolean durable) {
        database.durable(durable);
    }

    @Override
    public void checkpoint() {
        database.checkpoint();
    }

    @Override
    public void crash() {
        database.crash();
        transactions.clear();
    }

    @Override
    public List<Survivors> recover() {
        database.recover();
        return tables.values().stream()
                .map(sql -> new Survivors(sql.table().id().table(), database.numbers(sql.rows())))
                .toList();
    }

    private TableSql sql(Table table) {
        TableSql sql = tables.get(table.id());
        if (sql == null) {
            throw new IllegalArgumentException("no table " + table.id() + " in this database");
        }
        return sql;
    }

    private Session session(int tx) {
        Session session = transactions.get(tx);
        if (session == null) {
            throw new IllegalStateException("no transaction " + tx + " is open");
        }
        return session;
    }

    private Session end(int tx) {
        Session session = session(tx);
        transactions.remove(tx);
        return session;
    }
}
