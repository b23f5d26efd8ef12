package dev.custody.desktop.ledger;

import dev.custody.diagram.Guarantee;
import dev.custody.ledger.Verdict;

/**
 * A guarantee as the pane shows it.
 *
 * @param styleClass its shape and colour
 * @param standing in a word or two
 * @param why the verdict's reason, and what the guarantee means
 */
record VerdictLine(String guarantee, String styleClass, String standing, String why) {
    /** @param goesOn whether the run may still break what nothing has broken so far */
    static VerdictLine of(Verdict verdict, boolean goesOn) {
        Guarantee guarantee = verdict.claim().guarantee();
        return new VerdictLine(
                verdict.claim().toString(),
                styleClass(verdict, goesOn),
                standing(verdict, goesOn),
                verdict.reason() + "\n\n" + guarantee.meaning());
    }

    private static String styleClass(Verdict verdict, boolean goesOn) {
        return switch (verdict.standing()) {
            case KEPT -> "verdict-kept";
            case BROKEN -> verdict.isWitness() ? "verdict-witnessed" : "verdict-broken";
            case NOT_JUDGED -> goesOn && verdict.role() == Verdict.Role.CLAIM ? "verdict-holding" : "verdict-open";
        };
    }

    private static String standing(Verdict verdict, boolean goesOn) {
        return switch (verdict.standing()) {
            case KEPT -> verdict.role() == Verdict.Role.RISK ? "not seen" : "kept";
            case BROKEN -> verdict.isWitness() ? "as documented" : "broken";
            case NOT_JUDGED ->
                switch (verdict.role()) {
                    case RISK -> goesOn ? "not seen yet" : "not judged";
                    case CLAIM -> goesOn ? "kept so far" : "not judged";
                };
        };
    }
}
