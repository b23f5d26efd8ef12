package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.diagram.load.LoadResult;
import dev.custody.engine.port.Sinks;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with few connections: who waits for one, who is turned away, and how clients that never give up keep it dead. */
class EndlessRetriesTest {
    private static final Pattern RETRY = Pattern.compile("\"retry\": \\{[^}]*}");
    private static final long SEED = 3;
    private static final long SECOND = 1_000_000;

    /** As the diagram's own, for longer. */
    private static final Workload STEADY = new Workload(120, 2, 1, false, 0, 0);

    /** Ten seconds, after which the cause is gone. */
    private static final String[] SLOW = {"5 s slow database 20", "15 s slow database 1"};

    @TempDir
    private Path directory;

    private static String text(String id) throws IOException {
        return Files.readString(Path.of("diagrams", id + ".json"));
    }

    private Diagram endless(String... replacements) throws IOException {
        String text = text("endless-retries");
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        Path file = Files.writeString(directory.resolve("endless-retries.json"), text);
        return ((LoadResult.Loaded) new DiagramLoader().load(file)).diagram();
    }

    private static String retryOf(String id) throws IOException {
        Matcher retry = RETRY.matcher(text(id));
        assertThat(retry.find()).isTrue();
        return retry.group();
    }

    private static List<TraceEvent> run(Diagram diagram, Workload workload, Sinks sinks, String... commands)
            throws BadCommand {
        List<TimedCommand> timed = new ArrayList<>();
        for (String command : commands) {
            timed.addAll(CommandText.parseTimed(command, diagram));
        }
        Map<ComponentId, Workload> workloads = Map.of(new ComponentId("client"), workload);
        List<TraceEvent> trace = new ArrayList<>();
        new Run(
                        new RunPlan(diagram, SEED, workloads, timed, 60 * SECOND, RunPlan.DEFAULT_MAX_EVENTS),
                        sinks,
                        trace::add)
                .finish();
        return trace;
    }

    private static <E extends TraceEvent> List<E> all(List<TraceEvent> trace, Class<E> kind) {
        return trace.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** How many a second, from one second to another. */
    private static <E extends TraceEvent> double perSecond(
            List<TraceEvent> trace, Class<E> kind, Predicate<E> which, int from, int to) {
        long count = all(trace, kind).stream()
                .filter(event -> event.atMicros() >= from * SECOND && event.atMicros() < to * SECOND)
                .filter(which)
                .count();
        return (double) count / (to - from);
    }

    /** The share of the client's attempts that end in those seconds and are answered with a yes before its patience does. */
    private static double answered(List<TraceEvent> trace, int from, int to) {
        return perSecond(trace, TraceEvent.ReceiptGiven.class, given -> given.receipt() == Receipt.DONE, from, to)
                / perSecond(trace, TraceEvent.ReceiptGiven.class, _ -> true, from, to);
    }

    private static double commits(List<TraceEvent> trace, int from, int to) {
        return perSecond(trace, TraceEvent.TransactionCommitted.class, _ -> true, from, to);
    }

    @Test
    void atItsOwnPaceTheDatabaseServesAll() throws IOException, BadCommand {
        List<TraceEvent> trace = run(endless(), STEADY, new HeapSinks());

        assertThat(answered(trace, 0, 60)).isEqualTo(1);
        assertThat(all(trace, TraceEvent.AttemptStarted.class))
                .allSatisfy(attempt -> assertThat(attempt.attempt()).isOne());
    }

    @Test
    void afterASlowSpellEndlessRetriesKeepItDead() throws IOException, BadCommand {
        List<TraceEvent> trace = run(endless(), STEADY, new HeapSinks(), SLOW);

        assertThat(answered(trace, 0, 5)).isEqualTo(1);
        for (int from = 15; from < 60; from += 5) {
            assertThat(answered(trace, from, from + 5)).as("from %s s on", from).isLessThan(0.01);
        }
        // It works as hard as it can, and nobody waits for what it does.
        assertThat(commits(trace, 20, 60)).isGreaterThan(15);
    }

    @Test
    void withTheBackoffOfTheIdempotentClientItRecovers() throws IOException, BadCommand {
        Diagram patient = endless(retryOf("endless-retries"), retryOf("sync-api-idempotent"));
        List<TraceEvent> trace = run(patient, STEADY, new HeapSinks(), SLOW);

        assertThat(answered(trace, 6, 15)).isLessThan(0.01);
        assertThat(answered(trace, 30, 60)).isEqualTo(1);
        assertThat(commits(trace, 40, 60)).isBetween(1.9, 2.1);
    }

    @Test
    void whoComesWhenTheLineIsFullIsTurnedAway() throws IOException, BadCommand {
        Diagram narrow = endless("\"atOnce\": 4, \"line\": 100", "\"atOnce\": 1, \"line\": 1", "1000", "1");
        List<TraceEvent> trace = run(narrow, new Workload(3, 1, 3, false, 0, 0), new HeapSinks());

        assertThat(all(trace, TraceEvent.LimitReached.class))
                .extracting(TraceEvent.LimitReached::limit)
                .containsExactly("line of 1 for 1 connections");
        assertThat(all(trace, TraceEvent.ReceiptGiven.class))
                .extracting(TraceEvent.ReceiptGiven::receipt, TraceEvent.ReceiptGiven::reason)
                .containsExactly(
                        tuple(Receipt.FAILED, "503: too many connections"),
                        tuple(Receipt.DONE, "done"),
                        tuple(Receipt.DONE, "done"));
        TraceEvent.TransactionCommitted first =
                all(trace, TraceEvent.TransactionCommitted.class).getFirst();
        TraceEvent.TransactionOpened second =
                all(trace, TraceEvent.TransactionOpened.class).get(1);
        assertThat(second.atMicros())
                .as("it gets the connection at the commit, and its statement takes 100 ms")
                .isEqualTo(first.atMicros() + 100_000);
    }

    @Test
    void connectionsAreGivenInTheOrderOfArrival() throws IOException, BadCommand {
        Diagram narrow = endless("\"atOnce\": 4", "\"atOnce\": 2", "1000", "1", "\"1 s\"", "\"20 s\"");
        List<TraceEvent> trace = run(narrow, new Workload(12, 1, 12, false, 0, 0), new HeapSinks());

        List<MessageId> came = new ArrayList<>();
        List<Integer> inserts = new ArrayList<>();
        for (TraceEvent event : trace) {
            if (event instanceof TraceEvent.HopStarted hop && hop.kind() == HopKind.INSERT) {
                inserts.add(hop.hop());
                came.add(hop.messages().getFirst());
            }
        }
        assertThat(all(trace, TraceEvent.HopArrived.class))
                .extracting(TraceEvent.HopArrived::hop)
                .containsSubsequence(inserts);
        assertThat(all(trace, TraceEvent.RowInserted.class))
                .extracting(TraceEvent.RowInserted::message)
                .isEqualTo(came);
        int open = 0;
        for (TraceEvent event : trace) {
            open += event instanceof TraceEvent.TransactionOpened ? 1 : 0;
            open -= event instanceof TraceEvent.TransactionCommitted ? 1 : 0;
            assertThat(open).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void theWorkOfACallerWhoGaveUpIsDoneAllTheSame() throws IOException, BadCommand {
        Diagram hasty = endless("\"atOnce\": 4", "\"atOnce\": 1", "\"30 s\"", "\"200 ms\"", "1000", "1");
        List<TraceEvent> trace = run(hasty, new Workload(2, 1, 2, false, 0, 0), new HeapSinks());

        TraceEvent.JobEnded gaveUp = all(trace, TraceEvent.JobEnded.class).stream()
                .filter(job -> job.end() == TraceEvent.JobEnd.GAVE_UP)
                .findFirst()
                .orElseThrow();
        TraceEvent.RowInserted row = all(trace, TraceEvent.RowInserted.class).getLast();
        TraceEvent.TransactionRolledBack back =
                all(trace, TraceEvent.TransactionRolledBack.class).getFirst();
        assertThat(gaveUp.reason()).isEqualTo("no answer in time");
        assertThat(row.atMicros()).isGreaterThan(gaveUp.atMicros());
        assertThat(back.tx()).isEqualTo(row.tx());
        assertThat(back.atMicros()).isEqualTo(row.atMicros());
    }

    @Test
    void whenItIsKilledTheLineIsGoneToo() throws IOException, BadCommand {
        String[] commands = {"5 s slow database 20", "8 s kill database", "9 s restart database", "9 s slow database 1"
        };
        List<TraceEvent> trace = run(endless(), STEADY, new HeapSinks(), commands);

        assertThat(answered(trace, 12, 60)).isEqualTo(1);
        try (Sinks h2 = H2Sinks.inMemory()) {
            assertThat(run(endless(), STEADY, h2, commands)).isEqualTo(trace);
        }
    }
}
