package dev.custody.desktop.guarantees;

import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Claim;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.Verdict.Role;
import dev.custody.ledger.Verdicts;
import java.util.List;

/** The lines of all guarantees of a diagram. With many messages each takes its time to judge. */
record Judging(List<VerdictLine> claims, List<VerdictLine> risks) {
    static Judging of(Ledger ledger, Texts texts, Sentences sentences) {
        return new Judging(
                lines(ledger.diagram().claims(), Role.CLAIM, ledger, texts, sentences),
                lines(ledger.diagram().risks(), Role.RISK, ledger, texts, sentences));
    }

    private static List<VerdictLine> lines(
            List<Claim> claims, Role role, Ledger ledger, Texts texts, Sentences sentences) {
        return claims.stream()
                .map(claim -> VerdictLine.of(
                        Verdicts.of(claim, role, ledger, sentences),
                        ledger.end().isEmpty(),
                        ledger,
                        texts))
                .toList();
    }
}
