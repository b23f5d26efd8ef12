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
    static VerdictLine of(Verdict verdict) {
        Guarantee guarantee = verdict.claim().guarantee();
        return new VerdictLine(
                verdict.claim().toString(),
                styleClass(verdict),
                standing(verdict),
                verdict.reason() + "\n\n" + guarantee.meaning());
    }

    private static String styleClass(Verdict verdict) {
        return switch (verdict.standing()) {
            case KEPT -> "verdict-kept";
            case BROKEN -> verdict.isWitness() ? "verdict-witnessed" : "verdict-broken";
            case NOT_JUDGED -> "verdict-open";
        };
    }

    private static String standing(Verdict verdict) {
        return switch (verdict.standing()) {
            case KEPT -> verdict.role() == Verdict.Role.RISK ? "not seen" : "kept";
            case BROKEN -> verdict.isWitness() ? "as documented" : "broken";
            case NOT_JUDGED -> verdict.role() == Verdict.Role.RISK ? "not seen" : "not judged yet";
        };
    }
}
