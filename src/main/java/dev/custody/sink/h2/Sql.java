package dev.custody.sink.h2;

import dev.custody.diagram.Field;
import dev.custody.diagram.Value;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Names, types and values in H2's SQL. */
final class Sql {
    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String type(Field field) {
        return switch (field) {
            case Field.IntegerField _ -> "BIGINT";
            // Limits are the validating service's business: what it lets through must arrive as it is.
            case Field.TextField _ -> "CHARACTER VARYING";
        };
    }

    static String type(Value value) {
        return switch (value) {
            case Value.Int _ -> "BIGINT";
            case Value.Text _ -> "CHARACTER VARYING";
            case Value.Bool _ -> "BOOLEAN";
        };
    }

    static String literal(Value value) {
        return switch (value) {
            case Value.Int number -> Long.toString(number.value());
            case Value.Text text -> '\'' + text.value().replace("'", "''") + '\'';
            case Value.Bool bool -> Boolean.toString(bool.value());
        };
    }

    static void set(PreparedStatement statement, int parameter, Value value) throws SQLException {
        switch (value) {
            case Value.Int number -> statement.setLong(parameter, number.value());
            case Value.Text text -> statement.setString(parameter, text.value());
            case Value.Bool bool -> statement.setBoolean(parameter, bool.value());
        }
    }

    static Value get(ResultSet rows, int column, Field field) throws SQLException {
        return switch (field) {
            case Field.IntegerField _ -> new Value.Int(rows.getLong(column));
            case Field.TextField _ -> new Value.Text(rows.getString(column));
        };
    }
}
