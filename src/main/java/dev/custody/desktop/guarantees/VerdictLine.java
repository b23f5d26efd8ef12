package dev.custody.desktop.guarantees;

import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Guarantee;
import dev.custody.ledger.Names;
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
    static VerdictLine of(Verdict verdict, boolean goesOn, Texts texts) {
        Guarantee guarantee = verdict.claim().guarantee();
        return new VerdictLine(
                verdict.claim().toString(),
                styleClass(verdict, goesOn),
                texts.of(standing(verdict, goesOn)),
                verdict.reason() + "\n\n" + new Names(texts.bundle().getLocale()).meaning(guarantee));
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
            case KEPT -> verdict.role() == Verdict.Role.RISK ? "standing.not-seen" : "standing.kept";
            case BROKEN -> verdict.isWitness() ? "standing.as-documented" : "standing.broken";
            case NOT_JUDGED ->
                switch (verdict.role()) {
                    case RISK -> goesOn ? "standing.not-seen-yet" : "standing.not-judged";
                    case CLAIM -> goesOn ? "standing.kept-so-far" : "standing.not-judged";
                };
        };
    }
}
