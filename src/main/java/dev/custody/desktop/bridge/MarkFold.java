package dev.custody.desktop.bridge;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds what is worth a mark on the timeline. It runs at the edge of the tape, ahead of the playhead. */
final class MarkFold {
    private final List<Mark> marks;
    /** The positions that have any mark at all. */
    private final BitSet places = new BitSet();

    private final Ledger ledger;
    private final Phrases phrases;
    private int position;

    MarkFold(Diagram diagram, Phrases phrases) {
        this(new ArrayList<>(), new Ledger(diagram), 0, phrases);
    }

    private MarkFold(List<Mark> marks, Ledger ledger, int position, Phrases phrases) {
        this.phrases = phrases;
        this.marks = marks;
        this.ledger = ledger;
        this.position = position;
        marks.forEach(mark -> places.set(mark.position()));
    }

    /** One that stands where this one stands, and goes on by itself. */
    MarkFold fork() {
        return new MarkFold(new ArrayList<>(marks), ledger.copy(), position, phrases);
    }

    /** The ledger of all that was taken in. */
    Ledger ledger() {
        return ledger;
    }

    /** Whether the event at that position has a mark of one of those kinds. */
    boolean isMarked(int place, Set<Mark.Kind> kinds) {
        if (!places.get(place)) {
            return false;
        }
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).position() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < marks.size() && marks.get(i).position() == place; i++) {
            if (kinds.contains(marks.get(i).kind())) {
                return true;
            }
        }
        return false;
    }

    void take(TraceEvent event) {
        harms(event);
        long at = event.atMicros();
        switch (event) {
            case TraceEvent.AttemptStarted attempt -> {
                if (attempt.attempt() > 1) {
                    add(Mark.Kind.RETRY, at, phrases.of("mark.sent-again", title(attempt.client()), attempt.message()));
                }
            }
            case TraceEvent.EntryLeased entry -> {
                if (entry.receives() > 1) {
                    add(
                            Mark.Kind.RETRY,
                            at,
                            phrases.of(
                                    "mark.received-again", title(entry.consumer()), entry.message(), entry.receives()));
                }
            }
            case TraceEvent.EntryRemoved entry -> {
                if (entry.reason() == TraceEvent.RemoveReason.DEAD_LETTERED) {
                    add(Mark.Kind.DEAD_LETTER, at, phrases.of("mark.dead-letter", entry.message()));
                }
            }
            case TraceEvent.ReceiptGiven receipt -> {
                if (receipt.receipt() == Receipt.IN_DOUBT && receipt.last()) {
                    add(Mark.Kind.DOUBT, at, phrases.of("mark.doubt", title(receipt.client()), receipt.message()));
                }
            }
            case TraceEvent.Killed killed ->
                add(
                        Mark.Kind.KILL,
                        at,
                        phrases.of("mark.killed", title(killed.component(), killed.replica())),
                        "down " + named(killed.component(), killed.replica()));
            case TraceEvent.Restarted restarted ->
                add(
                        Mark.Kind.MEND,
                        at,
                        phrases.of("mark.restarted", title(restarted.component(), restarted.replica())),
                        "down " + named(restarted.component(), restarted.replica()));
            case TraceEvent.LinkCut cut ->
                add(
                        Mark.Kind.CUT,
                        at,
                        phrases.of("mark.cut", title(cut.from()), title(cut.to())),
                        "cut " + cut.from() + "→" + cut.to());
            case TraceEvent.LinkHealed healed ->
                add(
                        Mark.Kind.MEND,
                        at,
                        phrases.of("mark.healed", title(healed.from()), title(healed.to())),
                        "cut " + healed.from() + "→" + healed.to());
            case TraceEvent.LinkSlowed slowed ->
                slowed(at, title(slowed.from(), slowed.to()), slowed.from() + "→" + slowed.to(), slowed.factor());
            case TraceEvent.Slowed slowed ->
                slowed(at, title(slowed.component()), slowed.component().value(), slowed.factor());
            case TraceEvent.WritesRefused refused ->
                add(
                        refused.refused() ? Mark.Kind.SLOW : Mark.Kind.MEND,
                        at,
                        phrases.of(refused.refused() ? "mark.refuses" : "mark.takes-writes", title(refused.sink())),
                        "full " + refused.sink());
            case TraceEvent.SettingChanged set ->
                add(Mark.Kind.SETTING, at, title(set.component()) + ": " + phrases.setting(set.setting(), set.now()));
            case TraceEvent.LinkSettingChanged set ->
                add(
                        Mark.Kind.SETTING,
                        at,
                        title(set.from(), set.to()) + ": " + phrases.setting(set.setting(), set.now()));
            case TraceEvent.LimitReached limit ->
                add(Mark.Kind.SLOW, at, title(limit.component()) + ": " + phrases.told(limit.limit()));
            case TraceEvent.HopLost hop -> {
                if (hop.reason() == TraceEvent.LossReason.DROPPED) {
                    add(Mark.Kind.CUT, at, phrases.of("mark.dropped"));
                }
            }
            case TraceEvent.OfRun _,
                    TraceEvent.MessageCreated _,
                    TraceEvent.HopStarted _,
                    TraceEvent.HopArrived _,
                    TraceEvent.OfJob _,
                    TraceEvent.OfDatabase _,
                    TraceEvent.EntryStored _,
                    TraceEvent.EntryReturned _,
                    TraceEvent.AckIgnored _,
                    TraceEvent.Recovered _,
                    TraceEvent.Scaled _,
                    TraceEvent.CommandIgnored _ -> {}
        }
        position++;
    }

    /** Losses and the like are the ledger's to say; it knows by which event. */
    private void harms(TraceEvent event) {
        int before = harmed();
        ledger.accept(event);
        if (harmed() > before) {
            for (MessageLife life : ledger.lives()) {
                if (life.decidedAt() == position && life.outcome().isHarm()) {
                    Mark.Kind kind = life.outcome() == Outcome.LOST ? Mark.Kind.LOSS : Mark.Kind.DUPLICATE;
                    add(
                            kind,
                            event.atMicros(),
                            phrases.of("mark." + life.outcome().name(), life.id()));
                }
            }
        }
    }

    private int harmed() {
        return ledger.count(Outcome.LOST)
                + ledger.count(Outcome.DUPLICATED)
                + ledger.count(Outcome.MANGLED)
                + ledger.count(Outcome.MISDELIVERED);
    }

    int position() {
        return position;
    }

    int count() {
        return marks.size();
    }

    List<Mark> copy() {
        return List.copyOf(marks);
    }

    private void slowed(long at, String title, String what, double factor) {
        if (factor == 1) {
            add(Mark.Kind.MEND, at, phrases.of("mark.own-pace", title), "slow " + what);
        } else {
            add(Mark.Kind.SLOW, at, phrases.of("mark.slowed", title, phrases.factor(factor)), "slow " + what);
        }
    }

    private static String named(ComponentId component, int replica) {
        return replica < 0 ? component.value() : component + " " + (replica + 1);
    }

    /** What the diagram calls it. */
    private String title(ComponentId component) {
        return ledger.diagram().component(component).title();
    }

    private String title(ComponentId component, int replica) {
        return replica < 0 ? title(component) : title(component) + " " + (replica + 1);
    }

    private String title(ComponentId from, ComponentId to) {
        return title(from) + " → " + title(to);
    }

    private void add(Mark.Kind kind, long at, String text) {
        add(kind, at, text, "");
    }

    private void add(Mark.Kind kind, long at, String text, String trouble) {
        marks.add(new Mark(kind, at, position, text, trouble));
        places.set(position);
    }
}
