package dev.custody.ledger;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Guarantee;
import dev.custody.ledger.Verdict.Role;
import dev.custody.ledger.Verdict.Standing;
import dev.custody.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** The verdicts on all that a diagram claims and risks. */
public final class Verdicts {
    private Verdicts() {}

    /** Judges the diagram's claims, then its risks, each in its order, by a whole trace. */
    public static List<Verdict> of(Diagram diagram, Trace trace) {
        return of(Ledger.of(diagram, trace));
    }

    /** The same by what a ledger knows now; while a run goes on too. Takes time in proportion to the number of messages. */
    public static List<Verdict> of(Ledger ledger) {
        return of(ledger, Sentences.ENGLISH);
    }

    /** @param in the language of the reasons */
    public static List<Verdict> of(Ledger ledger, Sentences in) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Claim claim : ledger.diagram().claims()) {
            verdicts.add(of(claim, Role.CLAIM, ledger, in));
        }
        for (Claim risk : ledger.diagram().risks()) {
            verdicts.add(of(risk, Role.RISK, ledger, in));
        }
        return verdicts;
    }

    /** Judges one guarantee, claimed by the diagram or not. */
    public static Verdict of(Claim claim, Role role, Ledger ledger) {
        return of(claim, role, ledger, Sentences.ENGLISH);
    }

    /** @param in the language of the reason */
    public static Verdict of(Claim claim, Role role, Ledger ledger, Sentences in) {
        Finding finding = find(claim, ledger, in);
        return new Verdict(
                claim,
                role,
                finding.standing(),
                finding.messages(),
                finding.position(),
                finding.reason().get());
    }

    /** The bare result, for a search that makes very many runs: the same as that of a verdict, and no words. */
    public static Standing standing(Claim claim, Ledger ledger) {
        return find(claim, ledger, Sentences.ENGLISH).standing();
    }

    private static Finding find(Claim claim, Ledger ledger, Sentences in) {
        return judge(claim.guarantee()).judge(Hearing.of(claim, ledger, in));
    }

    /** Whether anything that the diagram claims is broken: what a command ends with exit code 1 for. */
    public static boolean anyClaimBroken(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(Verdict::isBrokenClaim);
    }

    private static Judge judge(Guarantee guarantee) {
        return switch (guarantee) {
            case NOTHING_LOST -> new NothingLost();
            case CUSTODY_UNBROKEN -> new CustodyUnbroken();
            case HONEST_ANSWERS -> new HonestAnswers();
            case NO_DOUBT -> new NoDoubt();
            case NO_DUPLICATES -> new NoDuplicates();
            case INTACT -> new Intact();
            case BAD_INPUT_STOPPED -> new BadInputStopped();
            case POISON_SET_ASIDE -> new PoisonSetAside();
            case FAILURE_REPORTED -> new FailureReported();
            case ACCEPTS_WHILE_DOWN -> new AcceptsWhileDown();
            case ALL_ANNOUNCED -> new AllAnnounced();
            case NOTHING_INVENTED -> new NothingInvented();
            case DRAINS -> new Drains();
        };
    }
}
