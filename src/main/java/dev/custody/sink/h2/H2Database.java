package dev.custody.sink.h2;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.SinkFailure;
import dev.custody.engine.port.SinkTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One H2 database: up, or down after a crash. */
final class H2Database {
    /** May read, and nothing else. */
    private static final String READER = "reader";

    private final ComponentId sink;
    private final Location location;
    private final Connector connector;
    private final int tidyAfterCommits;
    private final Deque<Session> idle = new ArrayDeque<>();
    private int inUse;
    private int commitsSinceTidy;
    private boolean failed;
    private boolean durable = true;
    private List<SinkTable> tables = List.of();
    /** Keeps the database open when no transaction does. Null while it is down. */
    private @Nullable Connection keeper;

    /** @param tidyAfterCommits after how many commits to have H2 throw away the former states that its file is full of */
    H2Database(ComponentId sink, Location location, Connector connector, int tidyAfterCommits) {
        this.sink = sink;
        this.location = location;
        this.connector = connector;
        this.tidyAfterCommits = tidyAfterCommits;
    }

    void create(List<String> schema) {
        Connection connection = open("");
        try (Statement statement = connection.createStatement()) {
            for (String sql : schema) {
                statement.execute(sql);
            }
            statement.execute("CREATE USER " + READER + " PASSWORD ''");
            statement.execute("GRANT SELECT ON SCHEMA \"PUBLIC\" TO " + READER);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Connection open(String option) {
        try {
            Connection connection = connector.connect(location.url(sink, durable) + option, Location.USER);
            keeper = connection;
            awaitWriter();
            return connection;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** A connection that nobody else uses, until it is committed or closed. */
    Session take() {
        if (keeper == null) {
            throw new IllegalStateException(sink + " is down");
        }
        inUse++;
        Session session = idle.pollLast();
        if (session != null) {
            return session;
        }
        try {
            return new Session(connector.connect(location.url(sink, durable), Location.USER));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Commits, and takes the connection back. */
    void commit(Session session) {
        try {
            session.commit();
        } catch (SQLException e) {
            throw failure(e);
        }
        inUse--;
        idle.addLast(session);
        commitsSinceTidy++;
        if (durable) {
            tidy();
        }
    }

    /** Only when all that is committed is on file anyway: it puts it there. */
    private void tidy() {
        if (commitsSinceTidy >= tidyAfterCommits && inUse == 0) {
            stop("SHUTDOWN");
            commitsSinceTidy = 0;
            reopen();
        }
    }

    /** Each connection says it anew: H2 takes the delay of the one that was opened last. */
    void durable(boolean now) {
        durable = now;
        if (keeper != null) {
            execute("SET WRITE_DELAY " + Location.writeDelay(durable));
            awaitWriter();
            if (durable) {
                checkpoint();
            }
        }
    }

    /** It has three weeks to write in, and may be told to end at once. */
    private void awaitWriter() {
        if (!durable) {
            BackgroundWriter.awaitSleep(Location.fileName(sink));
        }
    }

    /** Puts on file what is committed; with it what is not, which H2 rolls back when it recovers. */
    void checkpoint() {
        execute("CHECKPOINT SYNC");
        tidy();
    }

    private void execute(String sql) {
        Connection connection = keeper;
        if (connection == null) {
            throw new IllegalStateException(sink + " is down");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Closes the connection as one that breaks: H2 rolls back what is uncommitted. */
    void abandon(Session session) {
        inUse--;
        try {
            session.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Dies without writing anything more. Every connection is dead afterwards. */
    void crash() {
        stop("SHUTDOWN IMMEDIATELY");
    }

    /** H2 recovers the database from its file. */
    void recover() {
        if (keeper != null) {
            throw new IllegalStateException(sink + " is up");
        }
        reopen();
    }

    private void reopen() {
        // A file that is gone must not come back as a new, empty database.
        open(";IFEXISTS=TRUE");
    }

    /** Leaves a complete file, or none. After a failure, which was told then, a file is left as it is. */
    void close() {
        boolean stays = location.directory().isPresent();
        try {
            if (stays && keeper == null && !failed) {
                recover();
            }
            if (keeper != null && !failed) {
                stop(stays ? "SHUTDOWN" : "SHUTDOWN IMMEDIATELY");
            }
        } finally {
            if (!stays) {
                location.delete(sink);
            }
        }
    }

    private void stop(String shutdown) {
        Connection connection = keeper;
        if (connection == null) {
            throw new IllegalStateException(sink + " is down");
        }
        keeper = null;
        idle.clear();
        inUse = 0;
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(shutdown);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The numbers that a query returns in its first column. */
    List<Integer> numbers(String sql) {
        Connection connection = keeper;
        if (connection == null) {
            throw new IllegalStateException(sink + " is down");
        }
        List<Integer> numbers = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        } catch (SQLException e) {
            throw failure(e);
        }
        return numbers;
    }

    QueryResult query(String sql, int limit) {
        if (keeper == null) {
            return new QueryResult.Refused(sink + " is down. Restart it first.");
        }
        return Query.run(location.readerUrl(sink), READER, sql, limit);
    }

    /** Asked for once: they stay as they were created. */
    List<SinkTable> tables() {
        if (tables.isEmpty() && keeper != null) {
            tables = Query.tables(location.readerUrl(sink), READER);
        }
        return tables;
    }

    SinkFailure failure(SQLException e) {
        failed = true;
        return location.failure(sink, e);
    }
}
