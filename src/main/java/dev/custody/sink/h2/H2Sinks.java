package dev.custody.sink.h2;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.SinkFailure;
import dev.custody.engine.port.SinkTable;
import dev.custody.engine.port.Sinks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sinks of one run, each an H2 database of its own. All methods throw {@link SinkFailure} where the storage fails. */
public final class H2Sinks implements Sinks {
    /** Each commit adds some 10 kB to the file. A clean shutdown, which throws that away, takes as long as some 100 commits. */
    private static final int TIDY_AFTER_COMMITS = 4_000;

    private final Location location;
    private final Connector connector;
    private final int tidyAfterCommits;
    private final Map<ComponentId, H2Database> databases = new LinkedHashMap<>();

    H2Sinks(Location location, Connector connector, int tidyAfterCommits) {
        this.location = location;
        this.connector = connector;
        this.tidyAfterCommits = tidyAfterCommits;
    }

    /** Databases in memory; closing these sinks deletes them. */
    public static H2Sinks inMemory() {
        return inMemory("custody-" + UUID.randomUUID(), Connector.DRIVER);
    }

    /**
     * As {@link #inMemory()}.
     *
     * @param run how the names of the databases begin; no other run of this process has it
     */
    public static H2Sinks inMemory(String run, Connector connector) {
        return new H2Sinks(Location.memory(run), connector, TIDY_AFTER_COMMITS);
    }

    /**
     * Databases as files, which stay.
     *
     * @param directory empty, or not there yet
     */
    public static H2Sinks inDirectory(Path directory) {
        return new H2Sinks(Location.emptyDirectory(directory), Connector.DRIVER, TIDY_AFTER_COMMITS);
    }

    @Override
    public DatabaseStore database(Diagram diagram, Component.Database database) {
        List<TableSql> tables = database.tables().stream()
                .map(table -> TableSql.of(diagram, table))
                .toList();
        List<String> schema = new ArrayList<>();
        tables.forEach(table -> schema.addAll(table.schema()));
        if (!database.watermarks().isEmpty()) {
            schema.add(Watermarks.TABLE);
            database.watermarks().forEach(mark -> schema.add(Watermarks.begin(mark)));
        }
        return new H2DatabaseStore(open(database.id(), schema), tables);
    }

    @Override
    public EntryStore entries(ComponentId sink, List<String> channels) {
        return new H2EntryStore(open(sink, H2EntryStore.SCHEMA), channels);
    }

    private H2Database open(ComponentId sink, List<String> schema) {
        if (databases.containsKey(sink)) {
            throw new IllegalStateException(sink + " is open already");
        }
        H2Database database = new H2Database(sink, location, connector, tidyAfterCommits);
        databases.put(sink, database);
        database.create(schema);
        return database;
    }

    /** A database has its tables; a queue or topic has the table {@code entries}. */
    @Override
    public QueryResult query(ComponentId sink, String sql, int maxRows) {
        H2Database database = databases.get(sink);
        if (database == null) {
            return new QueryResult.Refused("There is no sink " + sink + " in this run. It has: "
                    + String.join(
                            ", ",
                            databases.keySet().stream().map(ComponentId::value).toList())
                    + ".");
        }
        return database.query(sql, maxRows);
    }

    @Override
    public List<SinkTable> tables(ComponentId sink) {
        H2Database database = databases.get(sink);
        return database == null ? List.of() : database.tables();
    }

    /** What stays when these sinks are closed; empty if they are in memory. */
    public List<DatabaseFile> files() {
        return databases.keySet().stream()
                .flatMap(sink -> location.file(sink).stream())
                .toList();
    }

    /** Shuts every database down, also after one of them failed. */
    @Override
    public void close() {
        SinkFailure failure = null;
        for (H2Database database : databases.values()) {
            try {
                database.close();
            } catch (SinkFailure e) {
                failure = failure == null ? e : failure;
            }
        }
        databases.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
