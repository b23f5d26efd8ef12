package dev.custody.report;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict.Role;
import dev.custody.report.RunReport.FaultSpan;
import dev.custody.report.RunReport.Judgement;
import dev.custody.report.RunReport.OutcomeCount;
import dev.custody.report.RunReport.Standing;
import dev.custody.report.RunReport.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says in a few sentences what ran, what was wrong, and what became of it. */
final class Summary {
    private static final int MOST_FAULTS = 4;
    private static final int MOST_HARMS = 2;

    private final Subject subject;
    private final Ledger ledger;
    private final List<Judgement> judgements;
    private final List<FaultSpan> faults;
    private final List<OutcomeCount> outcomes;

    Summary(Subject subject, List<Judgement> judgements, List<FaultSpan> faults, List<OutcomeCount> outcomes) {
        this.subject = subject;
        this.ledger = subject.ledger();
        this.judgements = judgements;
        this.faults = faults;
        this.outcomes = outcomes;
    }

    /** The verdict in a word. */
    Tone tone() {
        if (!claims(Standing.BROKEN).isEmpty() || !isTrue()) {
            return Tone.BROKEN;
        }
        if (!risks().isEmpty()) {
            return Tone.RISK_SEEN;
        }
        return claims(Standing.KEPT).isEmpty() ? Tone.UNTRIED : Tone.KEPT;
    }

    /** The verdict in a few words. */
    String headline() {
        return switch (tone()) {
            case BROKEN ->
                claims(Standing.BROKEN).isEmpty()
                        ? "The scenario did not come true"
                        : "Broken: " + Amount.list(claims(Standing.BROKEN), 3);
            case KEPT -> kept();
            case UNTRIED -> "No claim was put to the test";
            case RISK_SEEN ->
                (claims(Standing.KEPT).isEmpty() ? "" : kept() + "; ")
                        + (risks().size() == 1 ? "a documented risk was seen: " : "documented risks were seen: ")
                        + Amount.list(risks(), 3);
        };
    }

    private boolean isTrue() {
        return subject.performance()
                .map(StoryParts::new)
                .map(StoryParts::isTrue)
                .orElse(true);
    }

    private String kept() {
        int kept = claims(Standing.KEPT).size();
        int untried = claims(Standing.NOT_JUDGED).size();
        return switch (kept) {
            case 1 -> "The one claim" + (untried == 0 ? "" : " that was put to the test") + " was kept";
            case 2 -> "Both claims" + (untried == 0 ? "" : " that were put to the test") + " were kept";
            default -> "All " + kept + " claims" + (untried == 0 ? "" : " that were put to the test") + " were kept";
        };
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>(subject.performance()
                .map(StoryParts::new)
                .map(StoryParts::troubles)
                .orElse(List.of()));
        sentences.add(whatRan());
        sentences.add(whatWasWrong());
        if (!outcomes.isEmpty()) {
            sentences.add(whatBecame());
        }
        harms(sentences);
        verdicts(sentences);
        return sentences;
    }

    private String whatRan() {
        int messages = ledger.lives().size();
        return (messages == 0
                        ? "No message was sent"
                        : Amount.of(messages, "message") + (messages == 1 ? " was" : " were") + " sent")
                + " through " + subject.plan().diagram().title() + ", seed "
                + subject.plan().seed() + "; the run "
                + ending() + ".";
    }

    /** How the run ended, in words that follow "the run". */
    String ending() {
        String clock = StoryLine.clock(ledger.atMicros());
        return ledger.end()
                .map(reason -> switch (reason) {
                    case AT_REST -> "came to rest after " + clock;
                    case TIME_LIMIT -> "was ended by its time limit at " + clock;
                    case EVENT_LIMIT -> "was ended by its limit of events at " + clock + "; it may never come to rest";
                })
                .orElse("was ended at " + clock + " and may go on");
    }

    private String whatWasWrong() {
        if (faults.isEmpty()) {
            return "Nothing was broken on the way.";
        }
        return Amount.list(faults.stream().map(Summary::when).toList(), MOST_FAULTS) + ".";
    }

    private static String when(FaultSpan fault) {
        return fault.was() + " from " + StoryLine.clock(fault.fromMicros())
                + (fault.mended() ? " to " + StoryLine.clock(fault.toMicros()) : " on");
    }

    private String whatBecame() {
        List<String> parts = new ArrayList<>();
        for (OutcomeCount each : outcomes) {
            parts.add(Amount.number(each.count())
                    + (each.count() == 1 ? " is " : " are ")
                    + each.outcome().words());
        }
        if (outcomes.size() == 1) {
            int count = outcomes.getFirst().count();
            String words = outcomes.getFirst().outcome().words();
            return count == 1 ? "The message is " + words + "." : "All " + Amount.number(count) + " are " + words + ".";
        }
        return "Of these messages, " + Amount.list(parts) + ".";
    }

    private void harms(List<String> sentences) {
        ledger.lives().stream()
                .filter(life -> life.outcome().isHarm())
                .sorted(Comparator.comparingInt(MessageLife::decidedAt))
                .limit(MOST_HARMS)
                .forEach(life -> sentences.add(harm(life)));
    }

    private String harm(MessageLife life) {
        Outcome outcome = life.outcome();
        return "Message " + life.id() + " is " + outcome.words() + ": " + ledger.why(life.id()) + ".";
    }

    private void verdicts(List<String> sentences) {
        List<String> broken = claims(Standing.BROKEN);
        List<String> kept = claims(Standing.KEPT);
        if (!broken.isEmpty()) {
            sentences.add("The diagram claims " + Amount.list(broken) + ", and this run breaks "
                    + (broken.size() == 1 ? "it." : "them."));
        }
        if (!kept.isEmpty()) {
            sentences.add((broken.isEmpty() ? "Kept: " : "Kept all the same: ") + Amount.list(kept) + ".");
        }
        List<String> seen = risks();
        if (!seen.isEmpty()) {
            sentences.add((seen.size() == 1 ? "A documented risk was seen: " : "Documented risks were seen: ")
                    + Amount.list(seen) + ".");
        }
    }

    private List<String> risks() {
        return names(Role.RISK, Standing.SEEN);
    }

    private List<String> claims(Standing standing) {
        return names(Role.CLAIM, standing);
    }

    private List<String> names(Role role, Standing standing) {
        return judgements.stream()
                .filter(judgement -> judgement.verdict().role() == role && judgement.standing() == standing)
                .map(judgement -> judgement.verdict().claim().toString())
                .toList();
    }
}
