package dev.custody.desktop.guarantees;

import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Claim;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.Verdict.Role;
import dev.custody.ledger.Verdicts;
import java.util.ArrayList;
import java.util.List;

/** The lines of all guarantees of a diagram, judged at once or one after the other: with many messages each takes its time. */
final class Judging {
    private final List<Claim> claims;
    private final List<Claim> risks;
    private final Texts texts;
    private final Sentences sentences;
    private final List<VerdictLine> lines = new ArrayList<>();
    private int next;

    /** Begins with all of them judged. */
    Judging(Ledger ledger, Texts texts, Sentences sentences) {
        this.claims = ledger.diagram().claims();
        this.risks = ledger.diagram().risks();
        this.texts = texts;
        this.sentences = sentences;
        for (int i = 0; i < size(); i++) {
            lines.add(line(i, ledger));
        }
    }

    private int size() {
        return claims.size() + risks.size();
    }

    /** Judges all. */
    void all(Ledger ledger) {
        next = 0;
        for (int i = 0; i < size(); i++) {
            lines.set(i, line(i, ledger));
        }
    }

    /** Judges the next one, and after the last the first again. */
    void one(Ledger ledger) {
        if (size() > 0) {
            lines.set(next, line(next, ledger));
            next = (next + 1) % size();
        }
    }

    /** Whether the next one is the first. */
    boolean isRound() {
        return next == 0;
    }

    List<VerdictLine> claims() {
        return List.copyOf(lines.subList(0, claims.size()));
    }

    List<VerdictLine> risks() {
        return List.copyOf(lines.subList(claims.size(), lines.size()));
    }

    private VerdictLine line(int index, Ledger ledger) {
        boolean isClaim = index < claims.size();
        Claim claim = isClaim ? claims.get(index) : risks.get(index - claims.size());
        return VerdictLine.of(
                Verdicts.of(claim, isClaim ? Role.CLAIM : Role.RISK, ledger, sentences),
                ledger.end().isEmpty(),
                ledger,
                texts);
    }
}
