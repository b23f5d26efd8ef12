package dev.custody.desktop.inspector;

import dev.custody.desktop.bridge.Frame;
import dev.custody.diagram.Component;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.Entry;
import dev.custody.scene.Flight;
import dev.custody.scene.Row;
import dev.custody.scene.TableState;
import dev.custody.scene.VesselState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what sinks hold. */
final class SinkReader {
    private final Wording wording;

    SinkReader(Wording wording) {
        this.wording = wording;
    }

    void database(Component.Database database, DatabaseState state, List<Fact> facts, List<Listing> lists) {
        if (database.kind().isTransactional()) {
            facts.add(wording.fact("database.transactions", state.openTransactions()));
        }
        database.connections().ifPresent(limit -> {
            int waiting = state.waitingForConnection();
            facts.add(new Fact(
                    wording.of("database.connections"),
                    wording.of("of", state.connectionsInUse(), limit.atOnce()),
                    waiting > 0));
            facts.add(new Fact(wording.of("database.line"), wording.of("line", waiting, limit.line()), waiting > 0));
        });
        if (!state.isDurable()) {
            facts.add(new Fact(
                    wording.of("database.unwritten"),
                    Integer.toString(state.unwrittenCommits()),
                    state.unwrittenCommits() > 0));
        }
        for (String mark : database.watermarks()) {
            facts.add(Fact.of(wording.of("database.mark", mark), Long.toString(state.mark(mark))));
        }
        List<Line> line = state.line().stream().map(this::waiting).toList();
        if (!line.isEmpty()) {
            lists.add(new Listing(wording.of("database.line"), wording.first(line, line.size())));
        }
        for (Map.Entry<String, TableState> table : state.tables().entrySet()) {
            lists.add(table(table.getKey(), table.getValue()));
        }
    }

    private Line waiting(Flight statement) {
        String who = statement.messages().isEmpty() ? "–" : wording.messages(statement.messages());
        Line line = Line.of(who, wording.sentences().told(statement.what()));
        return statement.messages().isEmpty()
                ? line
                : line.does(new Line.Choose(statement.messages().getFirst()));
    }

    private Listing table(String name, TableState table) {
        List<Line> lines = new ArrayList<>();
        for (Row row : table.pending()) {
            lines.add(row(row, wording.of("row.open")).marked(true));
        }
        for (Row row : table.lastRows().reversed()) {
            lines.add(row(row, row.change()));
        }
        String title = table.pending().isEmpty()
                ? wording.of("table", name, table.committed())
                : wording.of(
                        "table.open", name, table.committed(), table.pending().size());
        return new Listing(
                title, wording.first(lines, table.committed() + table.pending().size()));
    }

    private Line row(Row row, String note) {
        return Line.of(row.message().toString(), note)
                .led(wording.of("row", Integer.toString(row.number())))
                .does(new Line.Choose(row.message()));
    }

    void vessel(Frame frame, Component component, VesselState state, List<Fact> facts, List<Listing> lists) {
        List<String> channels = switch (component) {
            case Component.Topic topic ->
                topic.subscribers().stream().map(s -> s.value()).toList();
            case Component.Queue _, Component.Stream _, Component.Client _, Component.Service _, Component.Database _ ->
                List.of("");
        };
        long unseen = state.entries().stream().filter(Entry::isLeased).count();
        facts.add(wording.fact("vessel.holds", state.entries().size()));
        facts.add(wording.fact("vessel.unseen", unseen));
        for (String channel : channels) {
            List<Line> lines = new ArrayList<>();
            for (Entry entry : state.entries()) {
                if (lines.size() == Wording.FIRST) {
                    break;
                }
                if (entry.channel().equals(channel)) {
                    lines.add(entry(frame, entry));
                }
            }
            if (!lines.isEmpty()) {
                String title = channel.isEmpty()
                        ? wording.of("vessel.entries")
                        : wording.of(
                                "vessel.subscription",
                                Wording.title(frame.diagram(), new dev.custody.diagram.ComponentId(channel)));
                lists.add(new Listing(title, wording.first(lines, state.size(channel))));
            }
        }
    }

    private Line entry(Frame frame, Entry entry) {
        long now = frame.playheadMicros();
        List<String> notes = new ArrayList<>();
        notes.add(wording.of("entry.age", Wording.seconds(Math.max(0, now - entry.storedMicros()))));
        if (entry.receives() > 0) {
            notes.add(wording.of("entry.receives", entry.receives()));
        }
        if (entry.consumer() != null) {
            notes.add(wording.of(
                    "entry.unseen",
                    Wording.seconds(Math.max(0, entry.untilMicros() - now)),
                    Wording.title(frame.diagram(), entry.consumer())));
        }
        return Line.of(entry.message().toString(), String.join(" · ", notes))
                .does(new Line.Choose(entry.message()))
                .signed(entry.isLeased() ? "entry-leased" : "entry-visible");
    }
}
