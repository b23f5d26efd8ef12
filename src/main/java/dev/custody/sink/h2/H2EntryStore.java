package dev.custody.sink.h2;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.StoredEntry;
import dev.custody.trace.TraceEvent.Survivors;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table {@code entries} of a queue or topic. Nobody but the sink itself has a connection: every call is a transaction. */
final class H2EntryStore implements EntryStore {
    /** The index has the order in which entries are received. */
    static final List<String> SCHEMA =
            List.of("""
            CREATE TABLE entries (entry INTEGER PRIMARY KEY, channel CHARACTER VARYING NOT NULL, \
            message INTEGER NOT NULL, receives INTEGER NOT NULL, visible_at BIGINT NOT NULL, \
            payload CHARACTER VARYING NOT NULL, fingerprint CHARACTER VARYING NOT NULL)""", "CREATE INDEX \"entries by channel\" ON entries (channel, visible_at, entry)");

    private static final String COLUMNS = "SELECT entry, message, receives, payload, fingerprint FROM entries ";
    private static final String PUT = "INSERT INTO entries VALUES (?, ?, ?, 0, ?, ?, ?)";
    private static final String VISIBLE = COLUMNS + "WHERE channel = ? AND visible_at <= ? "
            + "ORDER BY channel, visible_at, entry FETCH FIRST ? ROWS ONLY";
    private static final String LEASE = "UPDATE entries SET receives = ?, visible_at = ? WHERE entry = ?";
    private static final String ALL = COLUMNS + "ORDER BY entry";
    private static final String REMOVE = "DELETE FROM entries WHERE entry = ? AND receives = ?";
    private static final String RELEASE = "UPDATE entries SET visible_at = ? WHERE entry = ? AND receives = ?";
    private static final String NEXT =
            "SELECT visible_at FROM entries WHERE channel = ? ORDER BY channel, visible_at FETCH FIRST ROW ONLY";
    private static final String SIZE = "SELECT COUNT(*) FROM entries";
    private static final String SURVIVORS = "SELECT entry FROM entries WHERE channel = %s ORDER BY entry";

    private final H2Database database;
    private final List<String> channels;
    private final PayloadText payloads = new PayloadText();

    H2EntryStore(H2Database database, List<String> channels) {
        this.database = database;
        this.channels = List.copyOf(channels);
    }

    @Override
    public void put(
            List<String> channels,
            int firstEntry,
            int message,
            List<NamedValue> values,
            String fingerprint,
            long nowMicros) {
        String payload = payloads.write(values);
        transact(session -> {
            PreparedStatement put = session.statement(PUT);
            int entry = firstEntry;
            for (String channel : channels) {
                put.setInt(1, entry++);
                put.setString(2, channel);
                put.setInt(3, message);
                put.setLong(4, nowMicros);
                put.setString(5, payload);
                put.setString(6, fingerprint);
                put.executeUpdate();
            }
            return channels.size();
        });
    }

    @Override
    public List<StoredEntry> lease(String channel, long nowMicros, long untilMicros, int max) {
        return transact(session -> {
            PreparedStatement visible = session.statement(VISIBLE);
            visible.setString(1, channel);
            visible.setLong(2, nowMicros);
            visible.setInt(3, max);
            List<StoredEntry> leased = entries(visible, 1);
            for (StoredEntry entry : leased) {
                PreparedStatement lease = session.statement(LEASE);
                lease.setInt(1, entry.receives());
                lease.setLong(2, untilMicros);
                lease.setInt(3, entry.entry());
                lease.executeUpdate();
            }
            return leased;
        });
    }

    @Override
    public List<StoredEntry> all() {
        return transact(session -> entries(session.statement(ALL), 0));
    }

    private List<StoredEntry> entries(PreparedStatement select, int furtherReceives) throws SQLException {
        List<StoredEntry> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new StoredEntry(
                        rows.getInt(1),
                        rows.getInt(2),
                        rows.getInt(3) + furtherReceives,
                        payloads.read(rows.getString(4)),
                        rows.getString(5)));
            }
        }
        return found;
    }

    @Override
    public boolean remove(int entry, int receives) {
        return transact(session -> {
            PreparedStatement remove = session.statement(REMOVE);
            remove.setInt(1, entry);
            remove.setInt(2, receives);
            return remove.executeUpdate() == 1;
        });
    }

    @Override
    public boolean release(int entry, int receives, long visibleMicros) {
        return transact(session -> {
            PreparedStatement release = session.statement(RELEASE);
            release.setLong(1, visibleMicros);
            release.setInt(2, entry);
            release.setInt(3, receives);
            return release.executeUpdate() == 1;
        });
    }

    @Override
    public long nextVisibleMicros(String channel) {
        return transact(session -> {
            PreparedStatement next = session.statement(NEXT);
            next.setString(1, channel);
            try (ResultSet rows = next.executeQuery()) {
                return rows.next() ? rows.getLong(1) : NEVER;
            }
        });
    }

    @Override
    public int size() {
        return transact(session -> {
            try (ResultSet rows = session.statement(SIZE).executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    @Override
    public void crash() {
        database.crash();
    }

    @Override
    public List<Survivors> recover() {
        database.recover();
        return channels.stream()
                .map(channel -> new Survivors(
                        channel, database.numbers(SURVIVORS.formatted(Sql.literal(new Value.Text(channel))))))
                .toList();
    }

    private interface Transaction<T> {
        T run(Session session) throws SQLException;
    }

    private <T> T transact(Transaction<T> transaction) {
        Session session = database.take();
        T result;
        try {
            result = transaction.run(session);
        } catch (SQLException e) {
            throw database.failure(e);
        }
        database.commit(session);
        return result;
    }
}
