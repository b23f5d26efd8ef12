package dev.custody.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.Link;
import dev.custody.diagram.Program;
import dev.custody.diagram.Step;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the diagrams claim is kept, and what they risk is seen to happen. */
class ProofTest {
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());

    static Stream<Diagram> diagrams() {
        return CATALOGUE.diagrams().stream();
    }

    private static Proof prove(Diagram diagram, int messages) {
        return Proof.of(diagram, 1, messages, "test", HeapSinks::new, Watch.nobody());
    }

    private static List<String> names(Proof proof, List<Integer> questions) {
        return questions.stream()
                .map(question -> proof.map().questions().get(question).claim()
                        + proof.map()
                                .smallestPromised(question)
                                .map(witness -> ": " + witness)
                                .orElse(""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachDiagramSaysTheTruth(Diagram diagram) {
        Proof proof = prove(diagram, Scope.DEFAULT_MESSAGES);

        assertThat(names(proof, proof.broken())).as("claims that are broken").isEmpty();
        assertThat(names(proof, proof.untried()))
                .as("claims that were never tried")
                .isEmpty();
        assertThat(names(proof, proof.unseen())).as("risks without a witness").isEmpty();
        assertThat(proof.holds()).isTrue();
    }

    // ---- it would notice

    private static List<String> broken(Diagram planted) {
        Proof proof = prove(planted, 1);
        assertThat(proof.holds()).isFalse();
        return proof.broken().stream()
                .map(q -> proof.map().questions().get(q).claim().toString())
                .toList();
    }

    @Test
    void aWorkerThatAcknowledgesFirstIsCaught() {
        Diagram planted = withProgram("queue-worker", "worker", steps -> {
            steps.addFirst(steps.removeLast());
            return steps;
        });

        assertThat(broken(planted)).contains("nothing-lost");
    }

    @Test
    void aWorkerThatDoesNotCommitIsCaught() {
        Diagram planted = withProgram("queue-worker", "worker", steps -> {
            steps.removeIf(Step.Commit.class::isInstance);
            return steps;
        });

        assertThat(broken(planted)).contains("nothing-lost");
    }

    @Test
    void anApiThatRepliesBeforeItCommitsIsCaught() {
        Diagram planted = withProgram("sync-api", "api", steps -> {
            steps.add(1, steps.removeLast());
            return steps;
        });

        assertThat(broken(planted)).contains("nothing-lost", "custody-unbroken", "honest-answers");
    }

    @Test
    void aWorkerThatNeverAcknowledgesIsCaught() {
        Diagram planted = withProgram("building-blocks", "worker", steps -> {
            steps.removeIf(Step.Ack.class::isInstance);
            return steps;
        });

        assertThat(broken(planted)).contains("drains");
    }

    /** A claim that no run puts to the test, and a risk that no run shows, are no proof. */
    @Test
    void whatIsNeverTriedOrSeenIsCaught() {
        Diagram sound = CATALOGUE.diagram("sync-api");
        Diagram planted = with(
                sound,
                sound.components(),
                List.of(new Claim(Guarantee.ALL_ANNOUNCED, Optional.empty(), List.of())),
                List.of(new Claim(Guarantee.NOTHING_LOST, Optional.empty(), List.of())));
        Proof proof = prove(planted, 1);

        assertThat(proof.untried()).containsExactly(0);
        assertThat(proof.unseen()).containsExactly(1);
        assertThat(proof.holds()).isFalse();
    }

    private static Diagram withProgram(String diagram, String service, UnaryOperator<List<Step>> change) {
        Diagram sound = CATALOGUE.diagram(diagram);
        List<Component> components = sound.components().stream()
                .map(c -> c instanceof Component.Service s && s.id().value().equals(service)
                        ? withProgram(
                                s,
                                new Program(
                                        change.apply(new ArrayList<>(s.program().steps()))))
                        : c)
                .toList();
        return with(sound, components, sound.claims(), sound.risks());
    }

    private static Diagram with(Diagram diagram, List<Component> components, List<Claim> claims, List<Claim> risks) {
        return new Diagram(
                diagram.id(),
                diagram.title(),
                diagram.group(),
                diagram.summary(),
                diagram.advice(),
                diagram.messages(),
                components,
                diagram.links(),
                claims,
                risks,
                diagram.hash());
    }

    private static Component withProgram(Component.Service service, Program program) {
        return new Component.Service(
                service.id(),
                service.title(),
                service.place(),
                service.role(),
                service.trigger(),
                service.replicas(),
                service.concurrency(),
                service.backlog(),
                service.callTimeoutMicros(),
                program);
    }

    // ---- and the crash points leave nothing out

    /**
     * Each component killed, and each direction of each link cut, at each moment of a run: that breaks nothing that the crash
     * points, which are far fewer, do not break.
     */
    @ParameterizedTest
    @ValueSource(strings = {"building-blocks", "sync-api", "queue-worker", "outbox"})
    void eachComponentAtEachMomentBreaksNoMore(String name) {
        Diagram diagram = CATALOGUE.diagram(name);
        GuaranteeMap map = SweepTest.sweep(SweepTest.scope(diagram, 3));
        List<Question> questions = map.questions();
        RunPlan plan = SmallWorkload.plan(diagram, 3, 1);
        Trial trial = new Trial(plan, questions.stream().map(Question::claim).toList(), HeapSinks::new);
        List<List<TimedCommand>> everywhere = everywhere(plan);

        Set<Integer> broken = new LinkedHashSet<>();
        everywhere.parallelStream()
                .map(trial::run)
                .toList()
                .forEach(result -> IntStream.range(0, questions.size())
                        .filter(result::isBroken)
                        .forEach(broken::add));

        assertThat(everywhere).hasSizeGreaterThan((int) map.head().points());
        assertThat(IntStream.range(0, questions.size())
                        .filter(q -> map.total(q).broken() > 0)
                        .boxed()
                        .toList())
                .as(
                        "of %d runs at %d crash points",
                        everywhere.size(), map.head().points())
                .containsAll(broken);
    }

    private static List<List<TimedCommand>> everywhere(RunPlan plan) {
        List<List<TimedCommand>> all = new ArrayList<>();
        Run run = new Run(plan, new HeapSinks(), event -> {});
        while (!run.atRest()) {
            run.step();
            Moment moment = run.moment();
            for (Component component : plan.diagram().components()) {
                if (!(component instanceof Component.Client)) {
                    ComponentId id = component.id();
                    all.add(List.of(
                            new TimedCommand(moment, new Command.Kill(id, Command.ALL_REPLICAS)),
                            new TimedCommand(
                                    Moment.at(moment.atMicros() + 2_000_000),
                                    new Command.Restart(id, Command.ALL_REPLICAS))));
                }
            }
            for (Link link : plan.diagram().links()) {
                all.add(cut(moment, link.from(), link.to()));
                all.add(cut(moment, link.to(), link.from()));
            }
        }
        return all;
    }

    private static List<TimedCommand> cut(Moment moment, ComponentId from, ComponentId to) {
        return List.of(
                new TimedCommand(moment, new Command.Cut(from, to)),
                new TimedCommand(Moment.at(moment.atMicros() + 10_000_000), new Command.Heal(from, to)));
    }
}
