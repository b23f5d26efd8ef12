package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Advice;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Field;
import dev.custody.diagram.Link;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Place;
import dev.custody.diagram.Program;
import dev.custody.diagram.Retry;
import dev.custody.diagram.Step;
import dev.custody.diagram.Step.Spread;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Trigger;
import dev.custody.diagram.Workload;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A service with a line of callers before it keeps them waiting as long as theory says: mean wait and mean length of the
 * line of M/M/1, M/M/c (Erlang C), M/D/1 and M/G/1 (Pollaczek–Khinchine) lie within the 99 % confidence interval of
 * replicated runs. The work takes 10 s on average, so that the milliseconds between the steps of a program do not count.
 */
class QueueingTest {
    private static final int REPLICATIONS = 20;
    private static final int CALLERS = 15_000;
    private static final double WORK_SECONDS = 10;

    /** Of Student's distribution, for 99 % and 19 degrees of freedom. */
    private static final double STUDENT = 2.861;

    private record Line(double meanWait, double meanLength) {}

    @ParameterizedTest(name = "{0} x {1} at a load of {2}")
    @CsvSource({
        "EXPONENTIAL, 1, 0.5",
        "EXPONENTIAL, 1, 0.8",
        "EXPONENTIAL, 3, 0.7",
        "NONE, 1, 0.7",
        "UNIFORM, 1, 0.7",
    })
    void waitsAsTheorySays(Spread spread, int servers, double load) {
        double perSecond = load * servers / WORK_SECONDS;
        double[] waits = new double[REPLICATIONS];
        double[] lengths = new double[REPLICATIONS];
        for (int i = 0; i < REPLICATIONS; i++) {
            Line line = run(spread, servers, perSecond, i + 1);
            waits[i] = line.meanWait();
            lengths[i] = line.meanLength();
        }
        double wait = theoreticalWait(spread, servers, load);

        assertWithinConfidence("mean wait in seconds", waits, wait);
        assertWithinConfidence("mean length of the line", lengths, perSecond * wait);
    }

    private static void assertWithinConfidence(String what, double[] seen, double theory) {
        double mean = 0;
        for (double one : seen) {
            mean += one / seen.length;
        }
        double squares = 0;
        for (double one : seen) {
            squares += (one - mean) * (one - mean);
        }
        double halfWidth = STUDENT * Math.sqrt(squares / (seen.length - 1) / seen.length);
        assertThat(theory)
                .as("%s: %.3f ± %.3f in the runs", what, mean, halfWidth)
                .isBetween(mean - halfWidth, mean + halfWidth);
        assertThat(halfWidth / mean)
                .as("so exact that it says something: " + what)
                .isLessThan(0.1);
    }

    /** Seconds in the line, before the work begins. */
    private static double theoreticalWait(Spread spread, int servers, double load) {
        // The square of the coefficient of variation of the work.
        double variation = switch (spread) {
            case NONE -> 0;
            case UNIFORM -> 1.0 / 3;
            case EXPONENTIAL -> 1;
        };
        if (servers == 1) {
            return load / (1 - load) * (1 + variation) / 2 * WORK_SECONDS;
        }
        return erlangC(servers, servers * load) * WORK_SECONDS / (servers * (1 - load));
    }

    /** The probability that all servers are busy, for work of exponential length. */
    private static double erlangC(int servers, double offered) {
        double term = 1;
        double sum = 0;
        for (int k = 0; k < servers; k++) {
            sum += term;
            term *= offered / (k + 1);
        }
        double busy = term * servers / (servers - offered);
        return busy / (sum + busy);
    }

    /** Waits by caller; the length of the line by looking at it whenever it changes. */
    private static Line run(Spread spread, int servers, double perSecond, long seed) {
        Map<Integer, Long> came = new HashMap<>();
        long[] state = new long[4]; // seconds waited, callers served, length × time, time of the last change
        try (HeapSinks sinks = new HeapSinks()) {
            RunPlan plan = new RunPlan(
                    diagram(spread, servers, perSecond), seed, Map.of(), List.of(), Long.MAX_VALUE / 2, 10_000_000);
            new Run(plan, sinks, event -> {
                        switch (event) {
                            case TraceEvent.HopStarted hop
                            when hop.to().value().equals("api") -> {
                                grow(state, came.size(), hop.arrivesAtMicros());
                                came.put(hop.messages().getFirst().number(), hop.arrivesAtMicros());
                            }
                            case TraceEvent.JobStarted job -> {
                                grow(state, came.size(), job.atMicros());
                                state[0] += job.atMicros()
                                        - came.remove(job.messages().getFirst().number());
                                state[1]++;
                            }
                            default -> {}
                        }
                    })
                    .finish();
        }
        double micros = 1_000_000;
        return new Line(state[0] / micros / state[1], (double) state[2] / state[3]);
    }

    private static void grow(long[] state, int length, long now) {
        state[2] += length * (now - state[3]);
        state[3] = now;
    }

    private static Diagram diagram(Spread spread, int servers, double perSecond) {
        MessageTypeId type = new MessageTypeId("call");
        ComponentId client = new ComponentId("client");
        ComponentId api = new ComponentId("api");
        Place here = new Place(0, 0);
        long work = Math.round(WORK_SECONDS * 1_000_000);
        return new Diagram(
                "line",
                "Line",
                "Tests",
                "",
                new Advice("", List.of(), List.of(), List.of()),
                List.of(new MessageType(
                        type,
                        List.of(new Field.IntegerField("number", 1, 100)),
                        Optional.empty(),
                        new TableId(api, "none"),
                        List.of())),
                List.of(
                        new Component.Client(
                                client,
                                "Client",
                                here,
                                type,
                                api,
                                1_000_000_000_000L,
                                Retry.NONE,
                                new Workload(CALLERS, perSecond, 1, true, 0, 0)),
                        new Component.Service(
                                api,
                                "API",
                                here,
                                "api",
                                new Trigger.Request(type),
                                1,
                                servers,
                                CALLERS,
                                1_000_000,
                                new Program(List.of(
                                        new Step.Work("serve", work, spread), new Step.Reply(Step.Answer.DONE))))),
                List.of(new Link(client, api, 0, 0, List.of())),
                List.of(),
                List.of(),
                "0");
    }
}
