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

    /**
     * Reads a sink as a person does, with SQL: what is committed is seen, nothing can be changed, and the run goes on as if
     * nobody had asked.
     *
     * @param maxRows how many rows at most
     * @return a refusal where the sink is down, the query is none or takes too long, or these sinks know no SQL
     */
    default QueryResult query(ComponentId sink, String sql, int maxRows) {
        return new QueryResult.Refused("This run keeps its sinks on the heap, where there is no SQL.");
    }

    /** The tables of a sink that can be queried, by name; none where it is down and nobody asked before. */
    default List<SinkTable> tables(ComponentId sink) {
        return List.of();
    }

    @Override
    void close();
}
