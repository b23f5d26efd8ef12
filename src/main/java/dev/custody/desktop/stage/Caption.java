package dev.custody.desktop.stage;

import dev.custody.desktop.text.Texts;
import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Referents;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Telling;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what happened last: the ledger's own words, after the number of the message that it happened to. */
final class Caption {
    /** How far back it looks for something worth saying. */
    private static final int FAR_ENOUGH = 64;

    private final Sentences in;
    private final Texts texts;

    Caption(Texts texts) {
        this.texts = texts;
        this.in = new Sentences(texts.bundle().getLocale());
    }

    String of(Ledger ledger) {
        List<TraceEvent> events = ledger.events();
        int first = Math.max(0, events.size() - FAR_ENOUGH);
        @Nullable MessageId[] decided = decided(ledger, first);
        for (int i = events.size() - 1; i >= first; i--) {
            Optional<String> said = said(ledger, i, events.get(i), decided[i - first]);
            if (said.isPresent()) {
                return said.get();
            }
        }
        return "";
    }

    /** @param decided what the event decided about without speaking of it; null for nothing */
    private Optional<String> said(Ledger ledger, int position, TraceEvent event, @Nullable MessageId decided) {
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
            case TraceEvent.CommitLost e -> line(ledger, position, e.messages());
            case TraceEvent.EntryStored e -> line(ledger, position, e.message());
            case TraceEvent.EntryLeased e -> line(ledger, position, e.message());
            case TraceEvent.EntryReturned e -> line(ledger, position, e.message());
            case TraceEvent.EntryRemoved e -> line(ledger, position, e.message());
            case TraceEvent.AckIgnored e -> line(ledger, position, e.message());
            case TraceEvent.Killed e -> Optional.of(texts.of("caption.killed", title(ledger, e.component())));
            case TraceEvent.Restarted e -> Optional.of(texts.of("caption.restarted", title(ledger, e.component())));
            case TraceEvent.LinkCut e ->
                Optional.of(texts.of("caption.cut", title(ledger, e.from()), title(ledger, e.to())));
            case TraceEvent.LinkHealed e ->
                Optional.of(texts.of("caption.healed", title(ledger, e.from()), title(ledger, e.to())));
            case TraceEvent.WritesRefused e ->
                Optional.of(texts.of(e.refused() ? "caption.refuses" : "caption.takes", title(ledger, e.sink())));
            case TraceEvent.SettingChanged e ->
                Optional.of(texts.of(
                        "caption.set",
                        in.setting(e.setting()),
                        title(ledger, e.component()),
                        in.value(e.setting(), e.now())));
            case TraceEvent.LinkSlowed _, TraceEvent.Slowed _ -> Optional.of(told(ledger, event));
            case TraceEvent.LinkSettingChanged e ->
                Optional.of(texts.of(
                        "caption.set-link",
                        in.setting(e.setting()),
                        title(ledger, e.from()),
                        title(ledger, e.to()),
                        in.value(e.setting(), e.now())));
            case TraceEvent.Scaled e ->
                Optional.of(texts.of("caption.scaled", title(ledger, e.service()), e.replicas()));
            case TraceEvent.CommandIgnored e -> Optional.of(texts.of("caption.ignored", in.told(e.reason())));
            case TraceEvent.TransactionCommitted _,
                    TraceEvent.TransactionRolledBack _,
                    TraceEvent.OfRun _,
                    TraceEvent.OfHop _,
                    TraceEvent.StepStarted _,
                    TraceEvent.StepEnded _,
                    TraceEvent.JobEnded _,
                    TraceEvent.TransactionOpened _,
                    TraceEvent.MarkMoved _,
                    TraceEvent.Checkpointed _,
                    TraceEvent.Recovered _,
                    TraceEvent.LimitReached _ -> decided == null ? Optional.empty() : line(ledger, position, decided);
        };
    }

    /**
     * The first message that each event from that position on decided about: one that speaks of none may do so, as a commit, a
     * lost hop, a recovery.
     */
    private static @Nullable MessageId[] decided(Ledger ledger, int first) {
        @Nullable MessageId[] decided = new MessageId[ledger.events().size() - first];
        for (MessageLife life : ledger.lives()) {
            int at = life.decidedAt() - first;
            if (at >= 0 && at < decided.length && decided[at] == null) {
                decided[at] = life.id();
            }
        }
        return decided;
    }

    /** In a sentence of the ledger's, which refers to nothing that came before. */
    private String told(Ledger ledger, TraceEvent event) {
        return Telling.ofAll(ledger.diagram(), new Referents(ledger.diagram()), in)
                .tell(event);
    }

    private static String title(Ledger ledger, ComponentId id) {
        return ledger.diagram().component(id).title();
    }

    private Optional<String> line(Ledger ledger, int position, List<MessageId> messages) {
        return messages.isEmpty() ? Optional.empty() : line(ledger, position, messages.getFirst());
    }

    private Optional<String> line(Ledger ledger, int position, MessageId message) {
        return ledger.fullStory(message, in).reversed().stream()
                .filter(line -> line.position() == position)
                .findFirst()
                .map(StoryLine::text)
                .map(text -> message + "  " + text);
    }
}
