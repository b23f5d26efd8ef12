package dev.custody.desktop.stage;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.StoryLine;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Optional;

/** Says in a sentence what happened last: the ledger's own words, after the number of the message that it happened to. */
final class Caption {
    /** How far back it looks for something worth saying. */
    private static final int FAR_ENOUGH = 64;

    private Caption() {}

    static String of(Ledger ledger) {
        List<TraceEvent> events = ledger.events();
        for (int i = events.size() - 1; i >= Math.max(0, events.size() - FAR_ENOUGH); i--) {
            Optional<String> said = said(ledger, i, events.get(i));
            if (said.isPresent()) {
                return said.get();
            }
        }
        return "";
    }

    private static Optional<String> said(Ledger ledger, int position, TraceEvent event) {
        return switch (event) {
            case TraceEvent.MessageCreated e -> line(ledger, position, e.message());
            case TraceEvent.AttemptStarted e -> line(ledger, position, e.message());
            case TraceEvent.ReceiptGiven e -> line(ledger, position, e.message());
            case TraceEvent.JobStarted e -> line(ledger, position, e.messages());
            case TraceEvent.JobTook e -> line(ledger, position, e.messages());
            case TraceEvent.MessageKept e -> line(ledger, position, e.message());
            case TraceEvent.KeptTaken e -> line(ledger, position, e.messages());
            case TraceEvent.RowInserted e -> line(ledger, position, e.message());
            case TraceEvent.InsertSkipped e -> line(ledger, position, e.message());
            case TraceEvent.RowUpdated e -> line(ledger, position, e.message());
            case TraceEvent.ChangeCaptured e -> line(ledger, position, e.message());
            case TraceEvent.EntryStored e -> line(ledger, position, e.message());
            case TraceEvent.EntryLeased e -> line(ledger, position, e.message());
            case TraceEvent.EntryReturned e -> line(ledger, position, e.message());
            case TraceEvent.EntryRemoved e -> line(ledger, position, e.message());
            case TraceEvent.AckIgnored e -> line(ledger, position, e.message());
            case TraceEvent.Killed e -> Optional.of(title(ledger, e.component()) + " was killed");
            case TraceEvent.Restarted e -> Optional.of(title(ledger, e.component()) + " was restarted");
            case TraceEvent.LinkCut e ->
                Optional.of("The link from " + title(ledger, e.from()) + " to " + title(ledger, e.to()) + " was cut");
            case TraceEvent.LinkHealed e ->
                Optional.of(
                        "The link from " + title(ledger, e.from()) + " to " + title(ledger, e.to()) + " was healed");
            case TraceEvent.WritesRefused e ->
                Optional.of(title(ledger, e.sink()) + (e.refused() ? " refuses writes" : " takes writes again"));
            case TraceEvent.SettingChanged e ->
                Optional.of("The " + e.setting().title() + " of " + title(ledger, e.component()) + " is "
                        + e.setting().format(e.now()));
            case TraceEvent.Scaled e -> Optional.of(title(ledger, e.service()) + " is scaled to " + e.replicas());
            case TraceEvent.CommandIgnored e -> Optional.of("No effect: " + e.reason());
            case TraceEvent.TransactionCommitted _,
                    TraceEvent.TransactionRolledBack _,
                    TraceEvent.OfRun _,
                    TraceEvent.OfHop _,
                    TraceEvent.StepStarted _,
                    TraceEvent.StepEnded _,
                    TraceEvent.JobEnded _,
                    TraceEvent.TransactionOpened _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.Recovered _,
                    TraceEvent.LinkSlowed _,
                    TraceEvent.LinkSettingChanged _,
                    TraceEvent.Slowed _,
                    TraceEvent.LimitReached _ -> decided(ledger, position);
        };
    }

    /** What speaks of no message may yet decide about one: a commit, a lost hop, a recovery. */
    private static Optional<String> decided(Ledger ledger, int position) {
        return ledger.lives().stream()
                .filter(life -> life.decidedAt() == position)
                .findFirst()
                .flatMap(life -> line(ledger, position, life.id()));
    }

    private static String title(Ledger ledger, dev.custody.diagram.ComponentId id) {
        return ledger.diagram().component(id).title();
    }

    private static Optional<String> line(Ledger ledger, int position, List<MessageId> messages) {
        return messages.isEmpty() ? Optional.empty() : line(ledger, position, messages.getFirst());
    }

    private static Optional<String> line(Ledger ledger, int position, MessageId message) {
        return ledger.fullStory(message).reversed().stream()
                .filter(line -> line.position() == position)
                .findFirst()
                .map(StoryLine::text)
                .map(text -> message + "  " + text);
    }
}
