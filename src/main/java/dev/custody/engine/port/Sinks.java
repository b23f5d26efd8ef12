package dev.custody.engine.port;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import java.util.List;

/** Opens the storage of each sink of one run. Closing it deletes what the run need not leave behind. */
public interface Sinks extends AutoCloseable {
    DatabaseStore database(Diagram diagram, Component.Database database);

    /**
     * Storage for the entries of a queue or topic.
     *
     * @param channels the subscriptions of a topic in order; for a queue the one empty name
     */
    EntryStore entries(ComponentId sink, List<String> channels);

    @Override
    void close();
}
