package dev.custody.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.store.fs.FileUtils;

/**
 * The JDBC calls of a run, in order, and how to make them again with nothing around them. Connections and prepared
 * statements are known by number.
 *
 * @param connections how many there are in all
 * @param statements how many were prepared in all
 * @param rows how many rows were read or written in all
 */
record JdbcScript(List<Act> acts, int connections, int statements, long rows) {
    /** A call, or a few that belong together. */
    sealed interface Act {
        record Connect(int connection, String url, String user) implements Act {}

        record AutoCommitOff(int connection) implements Act {}

        /** A statement that is neither prepared nor a query. */
        record Execute(int connection, String sql) implements Act {}

        record Prepare(int connection, int statement, String sql) implements Act {}

        /**
         * @param parameters Integer, Long, String or Boolean
         * @param refused whether H2 refused it, for a lock or a unique key
         */
        record Update(int statement, List<Object> parameters, boolean refused) implements Act {}

        /**
         * @param rows the parameters of each row
         * @param refused whether H2 refused one of them
         */
        record Batch(int statement, List<List<Object>> rows, boolean refused) implements Act {}

        /**
         * @param columns what is read of each row
         * @param nexts how often the next row was asked for
         * @param refused as above
         */
        record Query(int statement, List<Object> parameters, List<Column> columns, int nexts, boolean refused)
                implements Act {}

        record Commit(int connection) implements Act {}

        record Close(int connection) implements Act {}
    }

    /** How a column is read. */
    record Column(int index, ColumnType type) {}

    enum ColumnType {
        INT,
        LONG,
        STRING
    }

    JdbcScript {
        acts = List.copyOf(acts);
    }

    /** How many statements were sent, commits included. */
    long sent() {
        return acts.stream()
                .filter(act -> switch (act) {
                    case Act.Update _, Act.Batch _, Act.Query _, Act.Execute _, Act.Commit _ -> true;
                    case Act.Connect _, Act.AutoCommitOff _, Act.Prepare _, Act.Close _ -> false;
                })
                .count();
    }

    /**
     * Makes all calls again, on new databases, and deletes these.
     *
     * @param recorded how the names of the databases began when this was recorded
     * @param now how they begin now
     * @return the number of rows that were read or written
     */
    long replay(String recorded, String now) throws SQLException {
        Connection[] open = new Connection[connections];
        PreparedStatement[] prepared = new PreparedStatement[statements];
        long count = 0;
        for (Act act : acts) {
            switch (act) {
                case Act.Connect(int connection, String url, String user) ->
                    open[connection] = DriverManager.getConnection(url.replace(recorded, now), user, "");
                case Act.AutoCommitOff(int connection) -> open[connection].setAutoCommit(false);
                case Act.Execute(int connection, String sql) -> execute(open[connection], sql);
                case Act.Prepare(int connection, int statement, String sql) ->
                    prepared[statement] = open[connection].prepareStatement(sql);
                case Act.Update update -> {
                    set(prepared[update.statement()], update.parameters());
                    count += update(prepared[update.statement()], update.refused());
                }
                case Act.Batch batch -> count += batch(prepared[batch.statement()], batch);
                case Act.Query query -> {
                    set(prepared[query.statement()], query.parameters());
                    count += read(prepared[query.statement()], query);
                }
                case Act.Commit(int connection) -> open[connection].commit();
                case Act.Close(int connection) -> open[connection].close();
            }
        }
        FileUtils.newDirectoryStream("nioMemFS:").stream()
                .filter(file -> file.contains(now))
                .forEach(FileUtils::delete);
        return count;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void set(PreparedStatement statement, List<Object> parameters) throws SQLException {
        int index = 1;
        for (Object parameter : parameters) {
            switch (parameter) {
                case Integer value -> statement.setInt(index++, value);
                case Long value -> statement.setLong(index++, value);
                case String value -> statement.setString(index++, value);
                case Boolean value -> statement.setBoolean(index++, value);
                default -> throw new IllegalArgumentException(String.valueOf(parameter));
            }
        }
    }

    private static long update(PreparedStatement statement, boolean refused) throws SQLException {
        try {
            return statement.executeUpdate();
        } catch (SQLException e) {
            return expect(refused, e);
        }
    }

    private static long batch(PreparedStatement statement, Act.Batch batch) throws SQLException {
        for (List<Object> row : batch.rows()) {
            set(statement, row);
            statement.addBatch();
        }
        try {
            return statement.executeBatch().length;
        } catch (SQLException e) {
            return expect(batch.refused(), e);
        }
    }

    private static long read(PreparedStatement statement, Act.Query query) throws SQLException {
        long count = 0;
        try (ResultSet rows = statement.executeQuery()) {
            for (int i = 0; i < query.nexts() && rows.next(); i++) {
                count++;
                for (Column column : query.columns()) {
                    switch (column.type()) {
                        case INT -> rows.getInt(column.index());
                        case LONG -> rows.getLong(column.index());
                        case STRING -> rows.getString(column.index());
                    }
                }
            }
        } catch (SQLException e) {
            return expect(query.refused(), e);
        }
        return count;
    }

    private static long expect(boolean refused, SQLException e) throws SQLException {
        if (refused) {
            return 0;
        }
        throw e;
    }
}
