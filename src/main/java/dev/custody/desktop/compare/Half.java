package dev.custody.desktop.compare;

import dev.custody.desktop.bridge.Frame;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdicts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one of the two runs amounts to.
 *
 * @param counts of messages, only outcomes that there are
 * @param harms claims that are broken, then risks that were seen
 */
record Half(Map<Outcome, Integer> counts, List<Harm> harms) {
    static final Half NOTHING = new Half(Map.of(), List.of());

    /** @param isClaim whether it was promised; otherwise it is a documented risk */
    record Harm(String guarantee, boolean isClaim, String why) {}

    /** @param in the language of the reasons */
    static Half of(Frame frame, Sentences in) {
        Ledger ledger = frame.ledger();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome each : Outcome.values()) {
            if (ledger.count(each) > 0) {
                counts.put(each, ledger.count(each));
            }
        }
        List<Harm> claims = new ArrayList<>();
        List<Harm> risks = new ArrayList<>();
        for (Verdict verdict : Verdicts.of(frame.ledgerToJudge(), in)) {
            if (verdict.isBrokenClaim() || verdict.isWitness()) {
                (verdict.isBrokenClaim() ? claims : risks)
                        .add(new Harm(verdict.claim().toString(), verdict.isBrokenClaim(), verdict.reason()));
            }
        }
        claims.addAll(risks);
        return new Half(counts, claims);
    }
}
