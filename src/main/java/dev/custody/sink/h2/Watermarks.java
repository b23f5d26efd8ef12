package dev.custody.sink.h2;

import dev.custody.diagram.Value;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The table of a database in which its watermarks are: how far somebody has read elsewhere. */
final class Watermarks {
    static final String TABLE = "CREATE TABLE \"watermarks\" (name CHARACTER VARYING PRIMARY KEY, at BIGINT NOT NULL)";

    private static final String READ = "SELECT at FROM \"watermarks\" WHERE name = ?";
    private static final String LOCK = READ + " FOR UPDATE NOWAIT";
    private static final String WRITE = "UPDATE \"watermarks\" SET at = ? WHERE name = ?";

    private Watermarks() {}

    /** The statement that begins one at 0. */
    static String begin(String name) {
        return "INSERT INTO \"watermarks\" VALUES (" + Sql.literal(new Value.Text(name)) + ", 0)";
    }

    static long read(Session session, String name) throws SQLException {
        return query(session, READ, name);
    }

    /** Without waiting for another transaction's lock, as in an update of a row. */
    static void write(Session session, String name, long value) throws SQLException {
        query(session, LOCK, name);
        PreparedStatement write = session.statement(WRITE);
        write.setLong(1, value);
        write.setString(2, name);
        write.executeUpdate();
    }

    private static long query(Session session, String sql, String name) throws SQLException {
        PreparedStatement read = session.statement(sql);
        read.setString(1, name);
        try (ResultSet marks = read.executeQuery()) {
            if (!marks.next()) {
                throw new IllegalArgumentException("no watermark " + name + " in this database");
            }
            return marks.getLong(1);
        }
    }
}
