package dev.custody.desktop.inspector;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.TableId;
import dev.custody.ledger.Holding;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The copies of a message that sinks have now, with what these say: as written, and with the changes that were committed since. */
final class Copies {
    /** A copy, and what it says. */
    record Copy(Holding holding, List<NamedValue> values) {}

    private sealed interface Key {}

    private record RowKey(TableId table, int row) implements Key {}

    private record EntryKey(ComponentId sink, int entry) implements Key {}

    private final List<TraceEvent> events;
    private final Map<Key, List<NamedValue>> values = new LinkedHashMap<>();

    private Copies(Ledger ledger, MessageLife life) {
        events = ledger.events();
        for (int position : life.positions()) {
            take(position);
        }
    }

    /** All that there are, those that were there first first. */
    static List<Copy> of(Ledger ledger, MessageLife life) {
        Copies copies = new Copies(ledger, life);
        List<Copy> found = new ArrayList<>();
        for (Holding holding : life.hands()) {
            switch (holding) {
                case Holding.InRow row -> copies.add(holding, new RowKey(row.table(), row.row()), found);
                case Holding.InEntry entry -> copies.add(holding, new EntryKey(entry.sink(), entry.entry()), found);
                case Holding.InJob _, Holding.Kept _, Holding.OnHop _, Holding.Waiting _ -> {}
            }
        }
        return found;
    }

    private void add(Holding holding, Key key, List<Copy> found) {
        found.add(new Copy(holding, values.getOrDefault(key, List.of())));
    }

    private void take(int position) {
        TraceEvent event = events.get(position);
        if (event instanceof TraceEvent.RowInserted row) {
            values.put(new RowKey(row.table(), row.row()), row.values());
        } else if (event instanceof TraceEvent.EntryStored entry) {
            values.put(new EntryKey(entry.sink(), entry.entry()), entry.values());
        } else if (event instanceof TraceEvent.RowUpdated update && isCommitted(update, position)) {
            values.computeIfPresent(
                    new RowKey(update.table(), update.row()), (_, before) -> changed(before, update.change()));
        }
    }

    private static List<NamedValue> changed(List<NamedValue> before, NamedValue change) {
        List<NamedValue> after = new ArrayList<>(before);
        after.removeIf(value -> value.name().equals(change.name()));
        after.add(change);
        return after;
    }

    /** Looks ahead for the end of the transaction. A database that was killed before never committed it. */
    private boolean isCommitted(TraceEvent.RowUpdated update, int position) {
        ComponentId database = update.table().database();
        for (int at = position + 1; at < events.size(); at++) {
            TraceEvent event = events.get(at);
            if (event instanceof TraceEvent.OfDatabase ended
                    && ended.database().equals(database)
                    && ended.tx() == update.tx()) {
                if (event instanceof TraceEvent.TransactionCommitted) {
                    return true;
                } else if (event instanceof TraceEvent.TransactionRolledBack) {
                    return false;
                }
            } else if (event instanceof TraceEvent.Killed killed
                    && killed.component().equals(database)) {
                return false;
            }
        }
        return false;
    }
}
