package dev.custody.desktop.bridge;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.SinkTable;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reading the sinks of a run as they are at its edge, wherever the playhead stands. The run goes on as if nobody had asked, and
 * each answer comes in a pulse.
 */
public interface Queries {
    /**
     * Reads a sink with SQL, as it is when all that was requested before has been done.
     *
     * @param maxRows how many rows at most
     * @param asker gets the answer, always
     */
    void query(ComponentId sink, String sql, int maxRows, Consumer<QueryResult> asker);

    /**
     * Tells which tables of a sink can be queried; none if it is down and nobody asked before, or if there is no run.
     *
     * @param asker gets the answer, always
     */
    void tables(ComponentId sink, Consumer<List<SinkTable>> asker);
}
