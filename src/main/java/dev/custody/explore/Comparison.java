package dev.custody.explore;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdict.Role;
import dev.custody.ledger.Verdicts;
import dev.custody.scenario.Counterpart;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The same seed, workload and faults on two diagrams: what became of each message, here and there.
 *
 * @param messages by number, one for each message that either of them has
 * @param verdicts on each guarantee that either of them claims or risks
 * @param first the message whose fate differs first, in virtual time
 */
public record Comparison(Side a, Side b, List<Pair> messages, List<Judged> verdicts, Optional<Difference> first) {
    public Comparison {
        messages = List.copyOf(messages);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * One of the two.
     *
     * @param left commands that name something it does not have, and why they were left out
     */
    public record Side(RunPlan plan, Ledger ledger, List<Counterpart.Left> left) {
        public Side {
            left = List.copyOf(left);
        }
    }

    /** What became of a message on either side; empty where it was never sent. */
    public record Pair(MessageId message, Optional<Outcome> a, Optional<Outcome> b) {
        public boolean isDifferent() {
            return !a.equals(b);
        }

        /** Each message that either of them has, by number. */
        public static List<Pair> of(Ledger a, Ledger b) {
            List<Pair> pairs = new ArrayList<>();
            int count = Math.max(a.lives().size(), b.lives().size());
            for (int number = 1; number <= count; number++) {
                pairs.add(new Pair(new MessageId(number), outcome(a, number), outcome(b, number)));
            }
            return pairs;
        }

        private static Optional<Outcome> outcome(Ledger ledger, int number) {
            return number <= ledger.lives().size()
                    ? Optional.of(ledger.lives().get(number - 1).outcome())
                    : Optional.empty();
        }
    }

    /** A guarantee on either side; empty where it makes no sense, since what it names is not there. */
    public record Judged(Claim claim, Optional<Verdict> a, Optional<Verdict> b) {}

    /** @param whyA in a sentence, what became of it; likewise for the other side */
    public record Difference(Pair pair, long atMicros, String whyA, String whyB) {}

    /**
     * Runs both.
     *
     * @param planA the one side
     * @param diagramB the other side's diagram; it gets what {@code planA} has, by the names of components, and by the time alone
     */
    public static Comparison of(RunPlan planA, Diagram diagramB, Supplier<Sinks> sinks) {
        Counterpart other = Counterpart.of(planA, diagramB);
        Side a = new Side(planA, run(planA, sinks), List.of());
        Side b = new Side(other.plan(), run(other.plan(), sinks), other.left());
        return of(a, b);
    }

    /** Compares two runs that are over. */
    public static Comparison of(Side a, Side b) {
        List<Pair> messages = Pair.of(a.ledger(), b.ledger());
        return new Comparison(a, b, messages, verdicts(a, b), first(messages, a.ledger(), b.ledger()));
    }

    private static Ledger run(RunPlan plan, Supplier<Sinks> sinks) {
        Ledger ledger = new Ledger(plan.diagram());
        try (Sinks storage = sinks.get()) {
            new Run(plan, storage, ledger::accept).finish();
        }
        return ledger;
    }

    private static List<Judged> verdicts(Side a, Side b) {
        Set<Claim> claims = new LinkedHashSet<>();
        for (Diagram diagram : List.of(a.plan().diagram(), b.plan().diagram())) {
            claims.addAll(diagram.claims());
            claims.addAll(diagram.risks());
        }
        return claims.stream()
                .map(claim -> new Judged(claim, verdict(claim, a), verdict(claim, b)))
                .toList();
    }

    private static Optional<Verdict> verdict(Claim claim, Side side) {
        Diagram diagram = side.plan().diagram();
        boolean isAboutIt =
                claim.whileDown().map(down -> diagram.find(down).isPresent()).orElse(true)
                        && claim.types().stream()
                                .allMatch(type -> diagram.messages().stream()
                                        .anyMatch(known -> known.id().equals(type)));
        Role role = diagram.claims().contains(claim) ? Role.CLAIM : Role.RISK;
        return isAboutIt ? Optional.of(Verdicts.of(claim, role, side.ledger())) : Optional.empty();
    }

    private static Optional<Difference> first(List<Pair> pairs, Ledger a, Ledger b) {
        Optional<Difference> first = Optional.empty();
        for (Pair pair : pairs) {
            if (!pair.isDifferent()) {
                continue;
            }
            long at = Math.min(decidedMicros(a, pair), decidedMicros(b, pair));
            if (first.isEmpty() || at < first.get().atMicros()) {
                first = Optional.of(new Difference(pair, at, why(a, pair), why(b, pair)));
            }
        }
        return first;
    }

    private static long decidedMicros(Ledger ledger, Pair pair) {
        if (pair.message().number() > ledger.lives().size()) {
            return Long.MAX_VALUE;
        }
        MessageLife life = ledger.life(pair.message());
        return ledger.events().get(life.decidedAt()).atMicros();
    }

    private static String why(Ledger ledger, Pair pair) {
        return pair.message().number() > ledger.lives().size() ? "It was never sent" : ledger.why(pair.message());
    }
}
