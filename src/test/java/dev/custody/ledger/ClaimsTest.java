package dev.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Program;
import dev.custody.diagram.Step;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.engine.Moment;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the diagrams claim is kept, and what they risk is seen to happen: each component killed (and restarted after 2 s) and each
 * direction of each link cut (and healed after 10 s) at each moment of a short run.
 */
class ClaimsTest {
    private static final long RESTART_MICROS = 2_000_000;
    private static final long HEAL_MICROS = 10_000_000;
    private static final long SEED = 2;

    /** A run in which something goes round for ever has no last moment; by then all that differs has been seen. */
    private static final long LAST_FAULT_MICROS = 60_000_000L;

    /** Long enough to tell what goes round for ever from what takes its time. */
    private static final long UNTIL_MICROS = 900_000_000L;

    static Stream<Diagram> diagrams() {
        return new Catalogue(new DiagramLoader()).diagrams().stream();
    }

    /** What a sweep found. */
    private record Findings(int runs, Set<String> broken, Set<Claim> witnessed) {}

    @ParameterizedTest
    @MethodSource("diagrams")
    void claimsAreKeptAtEachCrashPointAndRisksHaveWitnesses(Diagram diagram) {
        Findings findings = sweep(diagram);

        assertThat(findings.broken()).as("broken in %d runs", findings.runs()).isEmpty();
        assertThat(findings.witnessed())
                .as("risks seen in %d runs", findings.runs())
                .containsExactlyInAnyOrderElementsOf(diagram.risks());
    }

    /** The sweep would notice: a worker that acknowledges before it works loses what it is killed over. */
    @Test
    void aWorkerThatAcknowledgesFirstIsCaught() {
        Diagram sound = new Catalogue(new DiagramLoader()).diagram("queue-worker");

        assertThat(sweep(acknowledgingFirst(sound)).broken())
                .anyMatch(broken -> broken.startsWith("nothing-lost after kill worker"));
    }

    private static Diagram acknowledgingFirst(Diagram diagram) {
        List<Component> components = diagram.components().stream()
                .map(c -> c instanceof Component.Service service ? acknowledgingFirst(service) : c)
                .toList();
        return new Diagram(
                diagram.id(),
                diagram.title(),
                diagram.group(),
                diagram.summary(),
                diagram.advice(),
                diagram.messages(),
                components,
                diagram.links(),
                diagram.claims(),
                diagram.risks(),
                diagram.hash());
    }

    private static Component acknowledgingFirst(Component.Service service) {
        List<Step> steps = new ArrayList<>(service.program().steps());
        steps.addFirst(steps.removeLast());
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
                new Program(steps));
    }

    private static Findings sweep(Diagram diagram) {
        Set<String> broken = new LinkedHashSet<>();
        Set<Claim> witnessed = new LinkedHashSet<>();
        List<Long> moments = moments(diagram);
        int runs = 0;
        for (int i = 0; i < moments.size(); i++) {
            for (List<TimedCommand> faults : faults(diagram, new Moment(moments.get(i), i))) {
                runs++;
                for (Verdict verdict : Verdicts.of(run(diagram, faults))) {
                    if (verdict.isBrokenClaim()) {
                        broken.add("%s after %s: %s".formatted(verdict.claim(), told(faults), verdict.reason()));
                    } else if (verdict.isWitness()) {
                        witnessed.add(verdict.claim());
                    }
                }
            }
        }
        return new Findings(runs, broken, witnessed);
    }

    private static String told(List<TimedCommand> faults) {
        TimedCommand first = faults.getFirst();
        return "%s at %d after %d"
                .formatted(
                        CommandText.print(first.command()),
                        first.moment().atMicros(),
                        first.moment().afterDispatches());
    }

    private static List<List<TimedCommand>> faults(Diagram diagram, Moment moment) {
        List<List<TimedCommand>> faults = new ArrayList<>();
        for (Component component : diagram.components()) {
            if (!(component instanceof Component.Client)) {
                faults.add(List.of(
                        new TimedCommand(moment, new Command.Kill(component.id(), Command.ALL_REPLICAS)),
                        new TimedCommand(
                                Moment.at(moment.atMicros() + RESTART_MICROS),
                                new Command.Restart(component.id(), Command.ALL_REPLICAS))));
            }
        }
        for (Link link : diagram.links()) {
            faults.add(cut(moment, link.from(), link.to()));
            faults.add(cut(moment, link.to(), link.from()));
        }
        return faults;
    }

    private static List<TimedCommand> cut(Moment moment, ComponentId from, ComponentId to) {
        return List.of(
                new TimedCommand(moment, new Command.Cut(from, to)),
                new TimedCommand(Moment.at(moment.atMicros() + HEAL_MICROS), new Command.Heal(from, to)));
    }

    private static List<Long> moments(Diagram diagram) {
        List<Long> moments = new ArrayList<>();
        Run run = new Run(plan(diagram, List.of()), new HeapSinks(), event -> {});
        while (!run.atRest() && run.nextMicros() < LAST_FAULT_MICROS) {
            moments.add(run.nextMicros());
            run.step();
        }
        return moments;
    }

    private static Ledger run(Diagram diagram, List<TimedCommand> faults) {
        Ledger ledger = new Ledger(diagram);
        new Run(plan(diagram, faults), new HeapSinks(), ledger::accept).finish();
        return ledger;
    }

    /** Few messages, of each kind that the diagram's own workload has. */
    private static RunPlan plan(Diagram diagram, List<TimedCommand> faults) {
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client client) {
                Workload own = client.workload();
                double invalid = own.invalid() > 0 ? 0.3 : 0;
                double poison = own.poison() > 0 ? 0.3 : 0;
                workloads.put(client.id(), new Workload(4, own.perSecond(), 1, own.random(), invalid, poison));
            }
        }
        return new RunPlan(diagram, SEED, workloads, faults, UNTIL_MICROS, 200_000);
    }
}
