package dev.custody.report.mermaid;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.StoryLine;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who told whom what of a message, and what befell it. */
public final class SequenceChart {
    private static final int MOST_LINES = 60;

    private final Ledger ledger;
    private final Diagram diagram;
    private final Set<ComponentId> parties = new LinkedHashSet<>();
    private final List<String> lines = new ArrayList<>();
    private final Set<Integer> lost = new HashSet<>();

    private SequenceChart(Ledger ledger) {
        this.ledger = ledger;
        this.diagram = ledger.diagram();
    }

    /** Its Mermaid text, ended by a line feed. */
    public static String of(Ledger ledger, MessageId message) {
        return new SequenceChart(ledger).draw(message);
    }

    private String draw(MessageId message) {
        List<StoryLine> story = ledger.fullStory(message);
        for (StoryLine line : story) {
            if (ledger.events().get(line.position()) instanceof TraceEvent.HopLost hop) {
                lost.add(hop.hop());
            }
        }
        parties.add(ledger.life(message).client());
        story.forEach(line -> tell(ledger.events().get(line.position())));
        StringBuilder text = new StringBuilder("sequenceDiagram\n");
        for (Component component : diagram.components()) {
            if (parties.contains(component.id())) {
                text.append("  participant ")
                        .append(node(component.id()))
                        .append(" as ")
                        .append(MermaidText.escaped(component.title()))
                        .append('\n');
            }
        }
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> text.append("  ").append(line).append('\n'));
        if (lines.size() > MOST_LINES) {
            text.append("  Note over ")
                    .append(node(ledger.life(message).client()))
                    .append(": and ")
                    .append(lines.size() - MOST_LINES)
                    .append(" more\n");
        }
        return text.toString();
    }

    private void tell(TraceEvent event) {
        switch (event) {
            case TraceEvent.HopStarted hop -> hop(hop);
            case TraceEvent.Killed killed -> note(killed.component(), "killed at " + clock(event));
            case TraceEvent.ReceiptGiven told ->
                note(
                        told.client(),
                        "told "
                                + told.receipt()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '));
            case TraceEvent.TransactionCommitted tx -> note(tx.database(), "committed at " + clock(event));
            case TraceEvent.TransactionRolledBack tx -> note(tx.database(), "rolled back");
            case TraceEvent.InsertSkipped skipped -> note(skipped.database(), "already there");
            case TraceEvent.EntryReturned entry -> note(entry.sink(), "visible again at " + clock(event));
            case TraceEvent.AckIgnored entry -> note(entry.sink(), "ack ignored");
            case TraceEvent.EntryRemoved entry -> {
                if (entry.reason() == TraceEvent.RemoveReason.DEAD_LETTERED) {
                    note(entry.sink(), "set aside");
                }
            }
            case TraceEvent.OfRun _,
                    TraceEvent.MessageCreated _,
                    TraceEvent.AttemptStarted _,
                    TraceEvent.HopArrived _,
                    TraceEvent.HopLost _,
                    TraceEvent.OfJob _,
                    TraceEvent.TransactionOpened _,
                    TraceEvent.RowInserted _,
                    TraceEvent.RowUpdated _,
                    TraceEvent.ChangeCaptured _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.Checkpointed _,
                    TraceEvent.CommitLost _,
                    TraceEvent.EntryStored _,
                    TraceEvent.EntryLeased _,
                    TraceEvent.Restarted _,
                    TraceEvent.Recovered _,
                    TraceEvent.LinkCut _,
                    TraceEvent.LinkHealed _,
                    TraceEvent.LinkSlowed _,
                    TraceEvent.Slowed _,
                    TraceEvent.WritesRefused _,
                    TraceEvent.SettingChanged _,
                    TraceEvent.LinkSettingChanged _,
                    TraceEvent.LimitReached _,
                    TraceEvent.Scaled _,
                    TraceEvent.CommandIgnored _ -> {}
        }
    }

    private static String clock(TraceEvent event) {
        return StoryLine.clock(event.atMicros());
    }

    private void hop(TraceEvent.HopStarted hop) {
        parties.add(hop.from());
        parties.add(hop.to());
        String arrow = lost.contains(hop.hop()) ? "-x" : hop.kind().isReply() ? "-->>" : "->>";
        lines.add(node(hop.from()) + arrow + node(hop.to()) + ": " + MermaidText.escaped(hop.what())
                + (lost.contains(hop.hop()) ? " (never arrives)" : ""));
    }

    private void note(ComponentId at, String text) {
        parties.add(at);
        lines.add("Note over " + node(at) + ": " + text);
    }

    private String node(ComponentId id) {
        return MermaidText.node(diagram, id);
    }
}
