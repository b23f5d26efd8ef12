package dev.custody.chart;

import dev.custody.diagram.ComponentId;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which transactions are open in a database. Those of one that is killed are over at once; their roll-back is told after it. */
final class Transactions {
    private final ComponentId database;
    private final Gauge count;
    private final Set<Integer> open;

    private Transactions(ComponentId database, Gauge count, Set<Integer> open) {
        this.database = database;
        this.count = count;
        this.open = open;
    }

    Transactions(ComponentId database) {
        this(database, new Gauge(), new LinkedHashSet<>());
    }

    Transactions copy() {
        return new Transactions(database, count.copy(), new LinkedHashSet<>(open));
    }

    Series series(Now now) {
        return new GaugeSeries(SeriesId.of(Measure.OPEN_TRANSACTIONS, database), count, now);
    }

    void opened(long at, int tx) {
        open.add(tx);
        count.set(at, open.size());
    }

    void ended(long at, int tx) {
        open.remove(tx);
        count.set(at, open.size());
    }

    void killed(long at) {
        open.clear();
        count.set(at, 0);
    }
}
