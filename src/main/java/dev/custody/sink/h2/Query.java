package dev.custody.sink.h2;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A person's query, as a user of the database who may only read. */
final class Query {
    private static final int TIMEOUT_SECONDS = 10;

    private Query() {}

    static QueryResult run(String url, String reader, String sql, int limit) {
        try (Connection connection = DriverManager.getConnection(url, reader, "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSetMetaData columns = statement.getMetaData();
            if (columns == null || columns.getColumnCount() == 0) {
                return new QueryResult.Refused("This is no query, and a sink can only be read: " + sql.strip());
            }
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            statement.setMaxRows(limit + 1);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, limit);
            }
        } catch (SQLException e) {
            return new QueryResult.Refused(String.valueOf(e.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll("; SQL statement:$", ""));
        }
    }

    private static QueryResult read(ResultSet rows, int limit) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(about.getColumnLabel(i));
        }
        List<List<String>> read = new ArrayList<>();
        while (rows.next()) {
            if (read.size() == limit) {
                return new QueryResult.Rows(columns, read, true);
            }
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                String cell = rows.getString(i);
                cells.add(cell == null ? "NULL" : cell);
            }
            read.add(List.copyOf(cells));
        }
        return new QueryResult.Rows(columns, read, false);
    }
}
