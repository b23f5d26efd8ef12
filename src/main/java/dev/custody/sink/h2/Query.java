package dev.custody.sink.h2;

import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.SinkTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.util.ParserUtil;
import org.jspecify.annotations.Nullable;

/** A person's query, on a connection of its own, as a user of the database who may only read. */
final class Query {
    /** The engine waits for it. */
    private static final int TIMEOUT_SECONDS = 2;

    private static final int LONGEST_SQL = 20_000;
    private static final int LONGEST_CELL = 10_000;

    /** H2 shows a mistake in the grammar within a copy of the query, in which quotes are doubled. */
    private static final Pattern MARKED = Pattern.compile("SQL statement \"(.*?)\\[\\*]", Pattern.DOTALL);

    /** There, whatever is no printable character is written as its number. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:(\\\\)|\\+([0-9a-f]{6})|([0-9a-f]{4}))");

    /** And names what it does not know. */
    private static final Pattern UNKNOWN = Pattern.compile("^(?:Table|Column|Function|Schema) \"([^\"]+)\" not found");

    /** Who may read may also lock what is read, and the run would meet the lock. */
    private static final Pattern LOCKS =
            Pattern.compile("\\bfor\\s+(?:no\\s+key\\s+)?(?:update|share|key\\s+share)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private static final String TABLES = "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS"
            + " WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY TABLE_NAME, ORDINAL_POSITION";

    private Query() {}

    static QueryResult run(String url, String reader, String sql, int limit) {
        if (sql.length() > LONGEST_SQL) {
            return new QueryResult.Refused(
                    "A query of " + sql.length() + " characters is too long: at most " + LONGEST_SQL + ".");
        }
        Matcher locks = LOCKS.matcher(sql);
        if (locks.find()) {
            return new QueryResult.Refused(
                    "A sink can only be read, and nothing in it locked.", OptionalInt.of(locks.start()));
        }
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
            return refused(sql, String.valueOf(e.getMessage()));
        }
    }

    private static QueryResult refused(String sql, String message) {
        String why = message.lines().findFirst().orElse("").replaceAll("; SQL statement:$", "");
        Matcher marked = MARKED.matcher(why);
        String readable = marked.find() ? plain(why).replaceAll("\\s+", " ") : why;
        return new QueryResult.Refused(readable, position(sql, message));
    }

    private static String plain(String escaped) {
        return ESCAPED.matcher(escaped).replaceAll(found -> {
            String number = found.group(2) == null ? found.group(3) : found.group(2);
            String character = number == null ? found.group(1) : Character.toString(Integer.parseInt(number, 16));
            return Matcher.quoteReplacement(character);
        });
    }

    private static OptionalInt position(String sql, String message) {
        Matcher marked = MARKED.matcher(message);
        if (marked.find()) {
            int position = plain(marked.group(1)).replace("\"\"", "\"").length();
            return position <= sql.length() ? OptionalInt.of(position) : OptionalInt.empty();
        }
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            String name = unknown.group(1).substring(unknown.group(1).lastIndexOf('.') + 1);
            Matcher place = Pattern.compile("(?<![\\w])" + Pattern.quote(name) + "(?![\\w])", Pattern.CASE_INSENSITIVE)
                    .matcher(sql);
            return place.find() ? OptionalInt.of(place.start()) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static QueryResult read(ResultSet rows, int limit) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(about.getColumnLabel(i));
        }
        List<List<@Nullable String>> read = new ArrayList<>();
        while (rows.next()) {
            if (read.size() == limit) {
                return new QueryResult.Rows(columns, read, true);
            }
            List<@Nullable String> cells = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                String cell = rows.getString(i);
                cells.add(cell == null ? null : shortened(cell));
            }
            read.add(cells);
        }
        return new QueryResult.Rows(columns, read, false);
    }

    private static String shortened(String cell) {
        return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL - 1) + "…" : cell;
    }

    /** The tables that the reader sees, by name, with their columns in order. None if the database has failed. */
    static List<SinkTable> tables(String url, String reader) {
        Map<String, List<SinkTable.Column>> tables = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url, reader, "");
                PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.computeIfAbsent(written(rows.getString(1)), _ -> new ArrayList<>())
                        .add(new SinkTable.Column(written(rows.getString(2)), rows.getString(3)));
            }
        } catch (SQLException e) {
            return List.of();
        }
        return tables.entrySet().stream()
                .map(table -> new SinkTable(table.getKey(), table.getValue()))
                .toList();
    }

    /** A name as it must be written: in quotes where it is a word of SQL's own or has other characters than names have. */
    private static String written(String name) {
        boolean plain = PLAIN.matcher(name).matches()
                && ParserUtil.getTokenType(name.toUpperCase(Locale.ROOT), false, false) == ParserUtil.IDENTIFIER;
        return plain ? name : Sql.name(name);
    }
}
