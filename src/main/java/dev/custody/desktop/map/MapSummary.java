package dev.custody.desktop.map;

import dev.custody.desktop.text.Texts;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.Proof;
import dev.custody.explore.Question;
import java.util.ArrayList;
import java.util.List;

/** What a search found, in sentences: claims, risks, and what is not much of a proof. */
record MapSummary(GuaranteeMap map, Texts texts) {
    String text() {
        Proof proof = Proof.of(map);
        List<String> sentences = new ArrayList<>();
        GuaranteeMap.Head head = map.head();
        if (!head.isComplete()) {
            sentences.add(texts.of("summary.incomplete", head.runs(), head.points()));
        }
        long claims = proof.count(Question.Part.CLAIM);
        if (!proof.broken().isEmpty()) {
            sentences.add(
                    texts.of("summary.broken", proof.broken().size(), claims, head.runs(), names(proof.broken())));
        } else if (claims > 0) {
            // What was never put to the test was not kept, either.
            sentences.add(
                    proof.untried().isEmpty()
                            ? texts.of("summary.kept", claims, head.runs())
                            : texts.of("summary.none-broken", head.runs()));
        }
        long risks = proof.count(Question.Part.RISK);
        if (risks > 0) {
            sentences.add(texts.of("summary.risks", risks - proof.unseen().size(), risks));
        }
        if (!proof.unseen().isEmpty()) {
            sentences.add(texts.of("summary.unseen", names(proof.unseen())));
        }
        if (!proof.untried().isEmpty()) {
            sentences.add(texts.of("summary.untried", names(proof.untried())));
        }
        if (!proof.thin().isEmpty()) {
            sentences.add(texts.of("summary.thin", names(proof.thin()), Proof.THIN_PERCENT));
        }
        if (head.depth() > 1 && head.stride() > 1) {
            sentences.add(texts.of("summary.pairs", head.pairs(), head.stride()));
        }
        return String.join(" ", sentences);
    }

    private String names(List<Integer> questions) {
        return String.join(
                ", ",
                questions.stream()
                        .map(i -> map.questions().get(i).claim().toString())
                        .toList());
    }
}
