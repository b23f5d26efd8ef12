package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Retry;
import dev.custody.engine.kernel.RandomStream;
import dev.custody.engine.port.Sinks;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.Nature;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EndReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many faults at once, drawn by a seed: whatever happens, once all is healed the run comes to rest, and H2 and the heap tell the
 * same. A failure names the diagram and the commands.
 */
class RandomFaultsTest {
    private static final int PROGRAMS = 400;
    private static final int ON_H2_TOO = 20;
    private static final int COMMANDS = 12;
    private static final long FAULTS_UNTIL = 20 * SECOND;
    private static final long HEALED = 25 * SECOND;

    static Stream<Diagram> diagrams() {
        return Stream.of(
                TestDiagrams.syncApi(6, new Retry(3, SECOND, 2)), TestDiagrams.queueWorker(6), TestDiagrams.outbox(4));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyProgramOfFaultsComesToRestOnceAllIsHealed(Diagram diagram) {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            RunPlan plan = RunPlan.of(diagram, seed).with(commands(diagram, new RandomStream(seed).fork("faults")));
            List<TraceEvent> events = run(plan, new HeapSinks());

            assertThat(((TraceEvent.RunEnded) events.getLast()).reason())
                    .as("%s, seed %d, %s", diagram.id(), seed, plan.commands())
                    .isEqualTo(EndReason.AT_REST);
            if (seed < ON_H2_TOO) {
                assertThat(run(plan, H2Sinks.inMemory()))
                        .as("%s, seed %d, on H2", diagram.id(), seed)
                        .isEqualTo(events);
            }
        }
    }

    private static List<TraceEvent> run(RunPlan plan, Sinks sinks) {
        List<TraceEvent> events = new ArrayList<>();
        try (sinks) {
            new Run(plan, sinks, events::add).finish();
        }
        return events;
    }

    private static List<TimedCommand> commands(Diagram diagram, RandomStream random) {
        List<TimedCommand> commands = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            commands.add(new TimedCommand(Moment.at(random.uniform(0, FAULTS_UNTIL)), draw(diagram, random)));
        }
        commands.sort(Comparator.comparingLong(c -> c.moment().atMicros()));
        for (Component component : diagram.components()) {
            commands.add(healed(new Command.Restart(component.id(), Command.ALL_REPLICAS)));
            commands.add(healed(new Command.RefuseWrites(component.id(), false)));
            commands.add(healed(new Command.Slow(component.id(), 1)));
        }
        for (Link link : diagram.links()) {
            commands.add(healed(new Command.Heal(link.from(), link.to())));
            commands.add(healed(new Command.Heal(link.to(), link.from())));
        }
        return commands;
    }

    private static TimedCommand healed(Command command) {
        return new TimedCommand(Moment.at(HEALED), command);
    }

    private static Command draw(Diagram diagram, RandomStream random) {
        Component component = pick(diagram.components(), random);
        Link link = pick(diagram.links(), random);
        boolean forward = random.chance(0.5);
        var from = forward ? link.from() : link.to();
        var to = forward ? link.to() : link.from();
        return switch ((int) random.nextLong(11)) {
            case 0, 1 -> new Command.Kill(component.id(), Command.ALL_REPLICAS);
            case 2, 3 -> new Command.Restart(component.id(), Command.ALL_REPLICAS);
            case 4 -> new Command.Cut(from, to);
            case 5 -> new Command.Heal(from, to);
            case 6 -> new Command.Slow(component.id(), 1 + random.nextDouble() * 50);
            case 7 -> new Command.DropReply(from, to);
            case 8 -> new Command.RefuseWrites(component.id(), random.chance(0.7));
            case 9 -> new Command.Send(TestDiagrams.id("client"), pick(List.of(Nature.values()), random), 3);
            default -> new Command.Redrive(component.id());
        };
    }

    private static <T> T pick(List<T> list, RandomStream random) {
        return list.get((int) random.nextLong(list.size()));
    }
}
