package dev.custody.ledger;

import dev.custody.diagram.Claim;
import dev.custody.ledger.Verdict.Standing;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.EndReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** A claim before its judge: which messages it is about, how the run ended, and the words for what is found. */
record Hearing(Claim claim, Ledger ledger, Wording say) {
    /**
     * After so long without a message that comes to an end, a run that was cut off by its time is taken to go round for ever:
     * ten minutes, which is twenty visibility timeouts of SQS's default.
     */
    private static final long PATIENCE_MICROS = 600_000_000L;

    /** @param in the language of the reasons */
    static Hearing of(Claim claim, Ledger ledger, Sentences in) {
        return new Hearing(claim, ledger, new Wording(ledger.diagram(), Optional.empty(), in));
    }

    // ---- findings, with their reasons, which are put into words only when somebody reads them

    Finding kept(String key, Object... values) {
        return Finding.kept(() -> tell(key, values));
    }

    /** The run goes on, or was cut off. */
    Finding notJudged(String key, Object... values) {
        return Finding.notJudged(() -> tell(key, values));
    }

    /** The run never put it to the test. */
    Finding notTried(String key, Object... values) {
        return Finding.notJudged(() -> tell("not-tried", tell(key, values)));
    }

    String tell(String key, Object... values) {
        return say.in().of(key, values);
    }

    // ---- what is heard

    /** The covered messages for which this is so. */
    List<MessageLife> lives(Predicate<MessageLife> which) {
        return claim.coversAll()
                ? those(ledger.lives(), which)
                : those(ledger.lives(), life -> claim.covers(life.type().id(), life.nature()) && which.test(life));
    }

    /** Those of the lives for which this is so. */
    static List<MessageLife> those(List<MessageLife> lives, Predicate<MessageLife> which) {
        List<MessageLife> those = new ArrayList<>();
        for (MessageLife life : lives) {
            if (which.test(life)) {
                those.add(life);
            }
        }
        return those;
    }

    /** That it can't be judged yet how things end, and why; empty once nothing moves and everything is healed. */
    Optional<Finding> unfinished() {
        Optional<EndReason> end = ledger.end();
        if (end.isEmpty()) {
            return Optional.of(notJudged("goes-on"));
        }
        Optional<Fault> fault = stillWrong();
        if (fault.isPresent()) {
            return Optional.of(Finding.notJudged(() -> tell("still-wrong", tell(fault.get()))));
        }
        return switch (end.get()) {
            case AT_REST -> Optional.empty();
            case TIME_LIMIT -> Optional.of(notJudged("time-over"));
            case EVENT_LIMIT -> Optional.of(notJudged("events-over"));
        };
    }

    private Optional<Fault> stillWrong() {
        for (Fault fault : ledger.faults()) {
            if (fault.goesOn()) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private String tell(Fault fault) {
        return switch (fault.kind()) {
            case DOWN -> tell("still-down", say.title(fault.component(), fault.replica()));
            case CUT ->
                fault.to() == null
                        ? tell("still-cut.from", say.title(fault.component()))
                        : tell("still-cut", say.title(fault.component()), say.title(fault.to()));
            case REFUSES_WRITES -> tell("still-refusing", say.title(fault.component()));
        };
    }

    /** Whether the run, with everything healed, would go round for ever. */
    boolean goesRoundForEver() {
        if (ledger.end().isEmpty() || stillWrong().isPresent()) {
            return false;
        }
        return switch (ledger.end().get()) {
            case AT_REST -> false;
            case EVENT_LIMIT -> true;
            case TIME_LIMIT -> ledger.atMicros() - lastProgressMicros() >= PATIENCE_MICROS;
        };
    }

    private long lastProgressMicros() {
        long last = 0;
        for (MessageLife life : ledger.lives()) {
            last = Math.max(last, ledger.events().get(life.decidedAt()).atMicros());
        }
        for (Fault fault : ledger.faults()) {
            if (!fault.goesOn()) {
                last = Math.max(last, ledger.events().get(fault.endPosition()).atMicros());
            }
        }
        return last;
    }

    /** The position of the last event: what an ending is decided by. */
    int lastPosition() {
        return ledger.position() - 1;
    }

    /** Broken by these; the reason is about the one whose turn came first. */
    Finding broken(List<MessageLife> by, ToIntFunction<MessageLife> position, ReasonFor reason) {
        MessageLife first = first(by, position);
        List<MessageId> messages = by.stream().map(MessageLife::id).toList();
        int others = by.size() - 1;
        return new Finding(
                Standing.BROKEN,
                messages,
                position.applyAsInt(first),
                () -> others == 0 ? reason.of(first) : tell("and-more", reason.of(first), others));
    }

    private static MessageLife first(List<MessageLife> lives, ToIntFunction<MessageLife> position) {
        MessageLife first = lives.getFirst();
        for (MessageLife life : lives) {
            if (position.applyAsInt(life) < position.applyAsInt(first)) {
                first = life;
            }
        }
        return first;
    }

    /** A sentence about a message. */
    interface ReasonFor {
        String of(MessageLife life);
    }

    String client(MessageLife life) {
        return say.title(life.client());
    }

    /** Where it is now: who is still to do something about it, rather than a database that keeps a row of it. */
    String whereabouts(MessageLife life) {
        String place = tell("place.nobody");
        for (Holding holding : life.hands()) {
            if (!(holding instanceof Holding.InRow)) {
                return say.place(holding);
            }
            place = say.place(holding);
        }
        return place;
    }

    /** What happened to a message at a position, as its story tells it. */
    String happened(MessageLife life, int position) {
        for (StoryLine line : ledger.fullStory(life.id(), say.in())) {
            if (line.position() == position) {
                return line.text();
            }
        }
        return tell("something-happened");
    }

    /** Whether it came to an end that is no loss: delivered (or had for good by somebody, where its type asks for no more), set aside, or its client knows better. */
    static boolean endedWell(MessageLife life) {
        return life.isDelivered()
                || life.isKeptAtHome()
                || (life.isSetAside() && !life.isQueued())
                || clientKnowsOfFailure(life);
    }

    /** Whether the client's last word, after a yes, is a no. */
    static boolean clientKnowsOfFailure(MessageLife life) {
        return life.lastTold()
                .map(told -> switch (told.receipt()) {
                    case FAILED, REJECTED -> true;
                    case ACCEPTED, DONE, IN_DOUBT -> false;
                })
                .orElse(false);
    }
}
