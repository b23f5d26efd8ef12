package dev.custody.report;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.report.RunReport.Event;
import dev.custody.report.RunReport.FaultSpan;
import dev.custody.report.RunReport.Judgement;
import dev.custody.report.RunReport.Moment;
import dev.custody.report.RunReport.Standing;
import dev.custody.trace.TraceEvent;
import dev.custody.transcript.Transcript;
import dev.custody.transcript.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Chooses the moments that are worth a picture, so that they tell the story by themselves: how it began, what was still well just
 * before the first fault, the fault, what it broke and whom it harmed, how it was mended (somebody is back, a message is handed out
 * again, another one is set aside), and how it ended. What is said twice, as a second fault or a third broken claim, is shown only
 * where there is room left.
 */
final class Moments {
    /** How many pictures a reader looks at. */
    static final int MOST = 8;

    /** How many of the same kind before the others have had their turn. */
    private static final int FIRST = 2;

    private final Ledger ledger;
    private final Transcript transcript;
    /** By position; each has one title, the weightiest. */
    private final TreeMap<Integer, Moment> chosen = new TreeMap<>();

    private Moments(Ledger ledger, Transcript transcript) {
        this.ledger = ledger;
        this.transcript = transcript;
    }

    /** The moments in the order of the run. */
    static List<Moment> of(Ledger ledger, Transcript transcript, List<Judgement> judgements, List<FaultSpan> faults) {
        Moments moments = new Moments(ledger, transcript);
        if (ledger.events().isEmpty()) {
            return List.of();
        }
        moments.frame();
        moments.judged(judgements, Standing.BROKEN, " is broken", FIRST);
        moments.harms(FIRST);
        moments.faults(faults, 1);
        moments.judged(judgements, Standing.SEEN, " is seen", 1);
        moments.mends();
        moments.faults(faults, MOST);
        moments.judged(judgements, Standing.BROKEN, " is broken", MOST);
        moments.harms(MOST);
        moments.judged(judgements, Standing.SEEN, " is seen", MOST);
        return List.copyOf(moments.chosen.values());
    }

    private void frame() {
        add("How it begins", begin(), headlineBefore(begin()));
        add("How it ends", ledger.events().size() - 1);
    }

    /** The first message is on its way. */
    private int begin() {
        for (int position = 0; position < ledger.events().size(); position++) {
            if (ledger.events().get(position) instanceof TraceEvent.HopStarted hop
                    && !hop.messages().isEmpty()) {
                return position;
            }
        }
        return 0;
    }

    private void judged(List<Judgement> judgements, Standing standing, String words, int most) {
        judgements.stream()
                .filter(judgement -> judgement.standing() == standing)
                .limit(most)
                .forEach(judgement -> judgement
                        .decided()
                        .ifPresent(event -> add(judgement.verdict().claim() + words, event.position())));
    }

    private void harms(int most) {
        Set<Outcome> known = EnumSet.noneOf(Outcome.class);
        ledger.lives().stream()
                .filter(life -> life.outcome().isHarm() || life.outcome() == Outcome.IN_DOUBT)
                .sorted(Comparator.comparingInt(MessageLife::decidedAt))
                .filter(life -> known.add(life.outcome()))
                .limit(most)
                .forEach(life -> add(life.id() + " is " + life.outcome().words(), life.decidedAt()));
    }

    /** The first time that somebody comes back, that something is handed out again, and that something is set aside. */
    private void mends() {
        int back = first(TraceEvent.Restarted.class::isInstance);
        if (back >= 0 && ledger.events().get(back) instanceof TraceEvent.Restarted restarted) {
            add(title(restarted.component()) + " is back", lastOfInstant(back), back);
        }
        int again = first(event -> event instanceof TraceEvent.EntryLeased leased && leased.receives() > 1);
        if (again >= 0 && ledger.events().get(again) instanceof TraceEvent.EntryLeased leased) {
            add(leased.message() + " is handed out again", again);
        }
        ledger.lives().stream()
                .filter(life -> life.outcome() == Outcome.DEAD_LETTERED)
                .min(Comparator.comparingInt(MessageLife::decidedAt))
                .ifPresent(life -> add(life.id() + " is set aside", life.decidedAt()));
    }

    /** The position of the first such event; -1 if there is none. */
    private int first(Predicate<TraceEvent> wanted) {
        for (int position = 0; position < ledger.events().size(); position++) {
            if (wanted.test(ledger.events().get(position))) {
                return position;
            }
        }
        return -1;
    }

    private String title(ComponentId id) {
        return ledger.diagram().find(id).map(Component::title).orElse(id.value());
    }

    private void faults(List<FaultSpan> faults, int most) {
        for (FaultSpan fault : faults.subList(0, Math.min(most, faults.size()))) {
            int before = fault.position() - 1;
            if (fault.equals(faults.getFirst())) {
                add("Just before: " + fault.what(), before, headlineBefore(before));
            }
            add(fault.what(), lastOfInstant(fault.position()), fault.position());
        }
    }

    /** What a kill takes with it happens at the same instant. */
    private int lastOfInstant(int position) {
        List<TraceEvent> all = ledger.events();
        long at = all.get(position).atMicros();
        int last = position;
        while (last + 1 < all.size()
                && all.get(last + 1).atMicros() == at
                && !(all.get(last + 1) instanceof TraceEvent.OfFault)
                && !(all.get(last + 1) instanceof TraceEvent.RunEnded)) {
            last++;
        }
        return last;
    }

    /** What was last told before, so that a picture between two events of the machine says something. */
    private int headlineBefore(int position) {
        for (int at = position; at > 0; at--) {
            if (transcript.weight(at) == Weight.HEADLINE) {
                return at;
            }
        }
        return position;
    }

    private void add(String title, int position) {
        add(title, position, position);
    }

    /** @param told the event whose sentence goes with it */
    private void add(String title, int position, int told) {
        if (position >= 0 && chosen.size() < MOST) {
            chosen.putIfAbsent(
                    position,
                    new Moment(
                            title,
                            new Event(
                                    position,
                                    ledger.events().get(position).atMicros(),
                                    transcript.line(told).text())));
        }
    }

    /** The moment that a single picture shows: what broke first, or else how it ended. */
    static Optional<Moment> decisive(List<Moment> moments, List<Judgement> judgements) {
        List<Integer> deciding = new ArrayList<>();
        for (Standing standing : List.of(Standing.BROKEN, Standing.SEEN)) {
            for (Judgement judgement : judgements) {
                if (judgement.standing() == standing) {
                    judgement.decided().ifPresent(event -> deciding.add(event.position()));
                }
            }
        }
        for (int position : deciding) {
            for (Moment moment : moments) {
                if (moment.event().position() == position) {
                    return Optional.of(moment);
                }
            }
        }
        return moments.isEmpty() ? Optional.empty() : Optional.of(moments.getLast());
    }
}
