package dev.custody.report;

import dev.custody.explore.Comparison;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a comparison says, in words: rows of a table with one column for each side. */
public final class ComparisonWords {
    /** How many messages are named. */
    public static final int MOST_MESSAGES = 30;

    private ComparisonWords() {}

    /** What differs, in a few words. */
    public static String headline(Comparison comparison) {
        long different = different(comparison);
        List<String> alone = alone(comparison);
        return different == 0
                ? "Each message fares the same in both" + (alone.isEmpty() ? "" : "; but " + alone.getFirst())
                : Amount.of(different, "message") + " of "
                        + Amount.number(comparison.messages().size()) + (different == 1 ? " fares" : " fare")
                        + " differently";
    }

    private static long different(Comparison comparison) {
        return comparison.messages().stream()
                .filter(Comparison.Pair::isDifferent)
                .count();
    }

    /** What differs, in sentences. */
    public static List<String> summary(Comparison comparison) {
        String a = comparison.a().plan().diagram().title();
        String b = comparison.b().plan().diagram().title();
        List<String> sentences = new ArrayList<>();
        sentences.add("The same seed, workload and commands on two diagrams: " + a + ", and " + b + ".");
        long different = different(comparison);
        sentences.add((different == 0 ? "Each message fares the same in both" : headline(comparison)) + ".");
        comparison
                .first()
                .ifPresent(first -> sentences.add("The first is " + first.pair().message() + ", at "
                        + StoryLine.clock(first.atMicros()) + ". " + a + ": " + first.whyA() + ". " + b + ": "
                        + first.whyB() + "."));
        alone(comparison).forEach(sentence -> sentences.add(sentence + "."));
        comparison.b().left().forEach(why -> sentences.add("Not given to " + b + ": " + why));
        return sentences;
    }

    /** Which guarantees hold on one side and are broken on the other, each in a sentence without a full stop. */
    private static List<String> alone(Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        for (Comparison.Judged judged : comparison.verdicts()) {
            String a = comparison.a().plan().diagram().title();
            String b = comparison.b().plan().diagram().title();
            if (isTorn(judged.a(), judged.b())) {
                sentences.add(judged.claim() + " holds in " + a + ", and not in " + b);
            } else if (isTorn(judged.b(), judged.a())) {
                sentences.add(judged.claim() + " holds in " + b + ", and not in " + a);
            }
        }
        return sentences;
    }

    private static boolean isTorn(Optional<Verdict> kept, Optional<Verdict> broken) {
        return kept.map(Verdict::standing).equals(Optional.of(Verdict.Standing.KEPT))
                && broken.map(Verdict::standing).equals(Optional.of(Verdict.Standing.BROKEN));
    }

    /** Outcomes, and how many messages have them here and there. */
    public static List<List<String>> outcomes(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int here = comparison.a().ledger().count(outcome);
            int there = comparison.b().ledger().count(outcome);
            if (here + there > 0) {
                rows.add(List.of(outcome.words(), Amount.number(here), Amount.number(there)));
            }
        }
        return rows;
    }

    /** Guarantees, and how they stand here and there. */
    public static List<List<String>> verdicts(Comparison comparison) {
        return comparison.verdicts().stream()
                .map(judged -> List.of(judged.claim().toString(), words(judged.a()), words(judged.b())))
                .toList();
    }

    private static String words(Optional<Verdict> verdict) {
        return verdict.map(one -> new RunReport.Judgement(one, Optional.empty())
                        .standing()
                        .words())
                .orElse("–");
    }

    /** Messages that fare differently, the first {@link #MOST_MESSAGES} of them. */
    public static List<List<String>> differences(Comparison comparison) {
        return comparison.messages().stream()
                .filter(Comparison.Pair::isDifferent)
                .limit(MOST_MESSAGES)
                .map(pair -> List.of(pair.message().toString(), fate(pair.a()), fate(pair.b())))
                .toList();
    }

    private static String fate(Optional<Outcome> outcome) {
        return outcome.map(Outcome::words).orElse("not sent");
    }
}
