package dev.custody.explore;

import dev.custody.diagram.Diagram;
import dev.custody.engine.port.Sinks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether a diagram says the truth: every claim is put to the test and kept, without any fault and under every single kill and cut;
 * and every documented risk has a witness, under whatever fault.
 *
 * @param broken the claims that a run broke, as indices of the map's questions
 * @param untried the claims that no run put to the test
 * @param unseen the risks that no run showed
 * @param thin the claims that were put to the test, though in under {@value #THIN_PERCENT} % of the runs that they are about
 */
public record Proof(
        GuaranteeMap map, List<Integer> broken, List<Integer> untried, List<Integer> unseen, List<Integer> thin) {
    /** Of the runs that a claim is about, in percent: what is judged in fewer is not much of a proof. */
    public static final int THIN_PERCENT = 10;

    public Proof {
        broken = List.copyOf(broken);
        untried = List.copyOf(untried);
        unseen = List.copyOf(unseen);
        thin = List.copyOf(thin);
    }

    /** What has to be explored for it: all faults, one at a time. */
    public static Scope scope(Diagram diagram, int seeds, int messages) {
        List<FaultKind> kinds = new ArrayList<>(List.of(FaultKind.values()));
        kinds.remove(FaultKind.NONE);
        return new Scope(diagram, kinds, 1, seeds, messages, Scope.DEFAULT_MOST_PAIRS, Shard.WHOLE);
    }

    /** Explores a diagram and compares what it finds with what the diagram says. */
    public static Proof of(Diagram diagram, int seeds, int messages, String tool, Supplier<Sinks> sinks, Watch watch) {
        return of(new Sweep(scope(diagram, seeds, messages), tool, sinks, watch).run());
    }

    /** Compares a map with what its diagram says. */
    public static Proof of(GuaranteeMap map) {
        List<Integer> untried = new ArrayList<>();
        List<Integer> unseen = new ArrayList<>();
        List<Integer> thin = new ArrayList<>();
        for (int i = 0; i < map.questions().size(); i++) {
            switch (map.questions().get(i).part()) {
                case CLAIM -> {
                    Cell promised = map.promised(i);
                    if (promised.judged() == 0) {
                        untried.add(i);
                    } else if (promised.judged() * 100 < promised.runs() * THIN_PERCENT) {
                        thin.add(i);
                    }
                }
                case RISK -> {
                    if (map.total(i).broken() == 0) {
                        unseen.add(i);
                    }
                }
                case OTHER -> {}
            }
        }
        return new Proof(map, map.brokenClaims(), untried, unseen, thin);
    }

    /** Whether all that the diagram says is so, and everything was tried. */
    public boolean holds() {
        return broken.isEmpty()
                && untried.isEmpty()
                && unseen.isEmpty()
                && map.head().isComplete();
    }

    public long count(Question.Part part) {
        return map.questions().stream()
                .filter(question -> question.part() == part)
                .count();
    }
}
