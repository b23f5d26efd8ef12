package dev.custody.sink.heap;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Table;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.Sinks;
import java.util.ArrayList;
import java.util.List;

/** The sinks of one run on the heap. There is nothing to close. */
public final class HeapSinks implements Sinks {
    @Override
    public DatabaseStore database(Diagram diagram, Component.Database database) {
        List<HeapTable> tables = new ArrayList<>();
        for (Table table : database.tables()) {
            tables.add(new HeapTable(table, diagram.message(table.of()).fields()));
        }
        return new HeapDatabaseStore(tables, database.watermarks());
    }

    @Override
    public EntryStore entries(ComponentId sink, List<String> channels) {
        return new HeapEntryStore(channels);
    }

    @Override
    public void close() {}
}
