package dev.custody.sink;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.StoredChange;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.port.WriteResult;
import dev.custody.trace.TraceEvent.Survivors;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@link Shop}'s database as somebody would do it with plain JDBC, to see what H2 does without us in between. */
final class PlainDatabase implements DatabaseStore, AutoCloseable {
    private final String url;
    private final Map<Integer, Connection> transactions = new LinkedHashMap<>();
    private Connection keeper;
    private boolean up = true;
    private int delay;

    PlainDatabase(String name) {
        url = "jdbc:h2:nioMemFS:" + name + ";LOCK_TIMEOUT=1;WRITE_DELAY=";
        try {
            keeper = DriverManager.getConnection(url + delay);
            execute("""
                create table orders ("row" int primary key, message int unique, number bigint, text varchar, \
                fingerprint varchar)\
                """);
            execute("create table changes (position int primary key, \"row\" int)");
            execute("create table marks (name varchar primary key, at bigint)");
            execute("insert into marks values ('read', 0)");
            execute("""
                create table outbox ("row" int primary key, message int, number bigint, text varchar, \
                fingerprint varchar, published boolean default false, "by whom" varchar default 'O''Neill', outcome varchar default 'done', updated bigint default 0)\
                """);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = keeper.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void begin(int tx) {
        if (!up || transactions.containsKey(tx)) {
            throw new IllegalStateException();
        }
        try {
            Connection connection = DriverManager.getConnection(url + delay);
            connection.setAutoCommit(false);
            transactions.put(tx, connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public WriteResult insert(int tx, Table table, int row, int message, List<NamedValue> values, String fingerprint) {
        String sql = "insert into " + table.id().table()
                + " (\"row\", message, number, text, fingerprint) values (?, ?, ?, ?, ?)";
        return write(tx, sql, row, message, plain(values.get(0)), plain(values.get(1)), fingerprint);
    }

    @Override
    public List<WriteResult> insert(int tx, Table table, List<StoredRow> rows) {
        return rows.stream()
                .map(row -> insert(tx, table, row.row(), row.message(), row.values(), row.fingerprint()))
                .toList();
    }

    @Override
    public WriteResult update(int tx, Table table, int row, NamedValue change) {
        String sql = "update " + table.id().table() + " set " + change.name() + " = ? where \"row\" = ?";
        // H2 2.5 spins for ever in an update that meets the lock of a transaction one of whose statements failed.
        String lock = "select 1 from " + table.id().table() + " where \"row\" = " + row + " for update nowait";
        try (var statement = connection(tx).prepareStatement(lock)) {
            statement.executeQuery();
        } catch (SQLTimeoutException e) {
            return WriteResult.BUSY;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return write(tx, sql, plain(change), row);
    }

    private WriteResult write(int tx, String sql, Object... parameters) {
        try (var statement = connection(tx).prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalArgumentException();
            }
            return WriteResult.DONE;
        } catch (SQLIntegrityConstraintViolationException e) {
            return WriteResult.EXISTS;
        } catch (SQLTimeoutException e) {
            return WriteResult.BUSY;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<StoredRow> select(int tx, Table table, NamedValue where, int limit) {
        String sql = "select \"row\", message, number, text, fingerprint from "
                + table.id().table() + " where " + where.name() + " = ? order by \"row\" limit " + limit;
        try (var statement = connection(tx).prepareStatement(sql)) {
            statement.setObject(1, plain(where));
            List<StoredRow> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new StoredRow(
                            rows.getInt(1),
                            rows.getInt(2),
                            Shop.order(rows.getLong(3), rows.getString(4)),
                            rows.getString(5)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<StoredRow> find(int tx, Table table, int message) {
        List<StoredRow> found = select(tx, table, new NamedValue("message", new Value.Int(message)), 1);
        return found.stream().findFirst();
    }

    @Override
    public Optional<Value> lookup(int tx, Table table, int message) {
        if (!table.tellsOutcome()) {
            throw new IllegalArgumentException();
        }
        String sql = "select outcome from " + table.id().table() + " where message = " + message
                + " order by \"row\" limit 1";
        try (var statement = connection(tx).prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(new Value.Text(rows.getString(1))) : Optional.empty();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Object plain(NamedValue value) {
        return switch (value.value()) {
            case Value.Int number -> number.value();
            case Value.Text text -> text.value();
            case Value.Bool bool -> bool.value();
        };
    }

    @Override
    public void capture(int tx, Table table, int row, int position) {
        write(tx, "insert into changes values (?, ?)", position, row);
    }

    @Override
    public List<StoredChange> changes(int tx, Table table, int after, int limit) {
        String sql = "select position, o.* from changes c join orders o on o.\"row\" = c.\"row\" where position > "
                + after + " order by position limit " + limit;
        try (var statement = connection(tx).createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<StoredChange> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new StoredChange(
                        rows.getInt(1),
                        new StoredRow(
                                rows.getInt(2),
                                rows.getInt(3),
                                Shop.order(rows.getLong(4), rows.getString(5)),
                                rows.getString(6))));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<StoredChange> fetch(int tx, Table table, long after, long upTo, int limit) {
        if (!table.isStamped()) {
            throw new IllegalArgumentException();
        }
        String where = " from outbox where updated > " + after + " and updated <= " + upTo;
        String last = "(select max(updated) from (select updated" + where + " order by updated limit " + limit + "))";
        String sql = "select updated, outbox.*" + where + " and updated <= " + last + " order by updated, \"row\"";
        try (var statement = connection(tx).createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<StoredChange> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new StoredChange(
                        rows.getLong(1),
                        new StoredRow(
                                rows.getInt(2),
                                rows.getInt(3),
                                Shop.order(rows.getLong(4), rows.getString(5)),
                                rows.getString(6))));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public long readMark(int tx, String mark) {
        try (var statement = connection(tx).createStatement();
                ResultSet rows = statement.executeQuery("select at from marks where name = '" + mark + "'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public WriteResult writeMark(int tx, String mark, long value) {
        try (var statement = connection(tx).createStatement()) {
            statement.executeQuery("select 1 from marks where name = '" + mark + "' for update nowait");
        } catch (SQLTimeoutException e) {
            return WriteResult.BUSY;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return write(tx, "update marks set at = ? where name = ?", value, mark);
    }

    @Override
    public void commit(int tx) {
        try (Connection connection = connection(tx)) {
            connection.commit();
            transactions.remove(tx);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void rollback(int tx) {
        try (Connection connection = connection(tx)) {
            connection.rollback();
            transactions.remove(tx);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Connection connection(int tx) {
        Connection connection = transactions.get(tx);
        if (connection == null) {
            throw new IllegalStateException();
        }
        return connection;
    }

    @Override
    public void durable(boolean durable) {
        delay = durable ? 0 : 2_000_000_000;
        if (up) {
            try {
                execute("set write_delay " + delay);
                if (durable) {
                    execute("checkpoint sync");
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void checkpoint() {
        if (!up) {
            throw new IllegalStateException();
        }
        try {
            execute("checkpoint sync");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void crash() {
        try {
            execute("shutdown immediately");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        transactions.clear();
        up = false;
    }

    @Override
    public List<Survivors> recover() {
        try {
            keeper = DriverManager.getConnection(url + delay);
            up = true;
            return List.of(new Survivors("orders", rows("orders")), new Survivors("outbox", rows("outbox")));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<Integer> rows(String table) throws SQLException {
        List<Integer> found = new ArrayList<>();
        try (var statement = keeper.createStatement();
                ResultSet rows = statement.executeQuery("select \"row\" from " + table + " order by \"row\"")) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        execute("drop all objects delete files");
        keeper.close();
    }
}
