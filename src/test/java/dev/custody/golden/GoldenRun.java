package dev.custody.golden;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.BadCommand;
import dev.custody.engine.CommandText;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.engine.port.Sinks;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run whose trace is kept in {@code src/test/resources/golden}: a few messages through one diagram, with commands.
 *
 * @param name the file's name, without the ending
 */
record GoldenRun(String name, String diagram, List<String> commands) {
    private static final int MESSAGES = 5;
    private static final long SEED = 42;

    /** Some runs go round for ever. */
    private static final long UNTIL_MICROS = 180_000_000L;

    static List<GoldenRun> all() {
        return List.of(
                new GoldenRun("building-blocks", "building-blocks", List.of()),
                new GoldenRun(
                        "building-blocks-worker-killed",
                        "building-blocks",
                        List.of("1400 ms kill worker", "4 s restart worker")),
                new GoldenRun("sync-api", "sync-api", List.of()),
                new GoldenRun(
                        "sync-api-database-killed",
                        "sync-api",
                        List.of("1100 ms kill database", "1900 ms restart database")),
                new GoldenRun("queue-worker", "queue-worker", List.of("1 s send client poison")),
                new GoldenRun(
                        "queue-worker-everything",
                        "queue-worker",
                        List.of(
                                "500 ms send client poison",
                                "1200 ms kill worker/1",
                                "1800 ms cut worker->database",
                                "5 s heal worker->database",
                                "6 s restart worker/1",
                                "7 s kill queue",
                                "8 s restart queue",
                                "60 s redrive dead-letters")),
                new GoldenRun(
                        "task-queue",
                        "task-queue",
                        List.of("500 ms send client poison", "6 s kill worker", "8 s restart worker")),
                new GoldenRun(
                        "file-upload",
                        "file-upload",
                        List.of("500 ms send client poison", "6 s kill worker", "8 s restart worker")),
                new GoldenRun(
                        "file-upload-notify",
                        "file-upload-notify",
                        List.of(
                                "500 ms send client poison",
                                "6 s kill worker",
                                "8 s restart worker",
                                "15 s cut client->notifications",
                                "25 s heal client->notifications")),
                new GoldenRun("outbox", "outbox", List.of()),
                new GoldenRun("outbox-relay-killed", "outbox", List.of("1700 ms kill relay", "4 s restart relay")),
                new GoldenRun(
                        "sync-api-retrying",
                        "sync-api-retrying",
                        List.of("1200 ms cut database->api", "6 s heal database->api")),
                new GoldenRun(
                        "sync-api-idempotent",
                        "sync-api-idempotent",
                        List.of("1200 ms cut database->api", "6 s heal database->api")),
                new GoldenRun(
                        "validation-gateway",
                        "validation-gateway",
                        List.of("500 ms kill database", "1 s send client poison", "4 s restart database")),
                new GoldenRun(
                        "polling",
                        "polling",
                        List.of(
                                "1500 ms send user late",
                                "3 s kill database",
                                "5 s restart database",
                                "20 s rerun schedule 0s 10s")),
                new GoldenRun("broadcast", "broadcast", List.of("1 s kill events", "2 s restart events")),
                new GoldenRun(
                        "broadcast-publish-first",
                        "broadcast-publish-first",
                        List.of("1 s kill database", "2 s restart database")),
                new GoldenRun("sync-api-logs", "sync-api-logs", List.of("1 s kill log-store", "2 s restart log-store")),
                new GoldenRun(
                        "sync-api-log-queue",
                        "sync-api-log-queue",
                        List.of("500 ms kill log-store", "6 s restart log-store")),
                new GoldenRun(
                        "logs-on-disk",
                        "logs-on-disk",
                        List.of("1 s kill log-store", "2 s restart log-store", "6 s kill api/0", "7 s restart api/0")),
                new GoldenRun("batching-in-api", "batching-in-api", List.of("2200 ms kill api", "3 s restart api")),
                new GoldenRun("state-in-memory", "state-in-memory", List.of("1 s send client valid 25")),
                new GoldenRun(
                        "state-in-database", "state-in-database", List.of("1500 ms kill api/0", "2 s restart api/0")),
                new GoldenRun("squishy-interface", "squishy-interface", List.of("1 s send client invalid 4")),
                new GoldenRun("direct-access", "direct-access", List.of("1 s send client invalid 4")),
                new GoldenRun("ack-first", "ack-first", List.of("1200 ms kill worker", "2 s restart worker")),
                new GoldenRun("no-dead-letter", "no-dead-letter", List.of("1 s send client poison")),
                new GoldenRun(
                        "endless-retries",
                        "endless-retries",
                        List.of("600 ms slow database 20", "4 s slow database 1")),
                new GoldenRun(
                        "batching-worker-killed",
                        "batching",
                        List.of("100 ms send client 12", "3 s kill worker", "4 s restart worker")),
                new GoldenRun(
                        "batching-managed",
                        "batching-managed",
                        List.of("100 ms send client 12", "2 s cut stream->database", "9 s heal stream->database")),
                new GoldenRun(
                        "change-data-capture",
                        "change-data-capture",
                        List.of(
                                "1 s kill connector",
                                "2 s restart connector",
                                "2500 ms kill offsets",
                                "4 s restart offsets")));
    }

    /** The trace as JSON lines, from a run on H2. */
    String onH2() {
        try (Sinks sinks = H2Sinks.inMemory()) {
            return on(sinks);
        }
    }

    /** The same from a run on the heap. */
    String onHeap() {
        try (Sinks sinks = new HeapSinks()) {
            return on(sinks);
        }
    }

    private String on(Sinks sinks) {
        TraceCodec codec = new TraceCodec();
        StringBuilder lines = new StringBuilder();
        new Run(plan(), sinks, event -> lines.append(codec.write(event)).append('\n')).finish();
        return lines.toString();
    }

    private RunPlan plan() {
        Diagram loaded = new Catalogue(new DiagramLoader()).diagram(diagram);
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        for (Component component : loaded.components()) {
            if (component instanceof Component.Client client) {
                Workload own = client.workload();
                workloads.put(client.id(), new Workload(MESSAGES, 2, 1, true, 0.2, own.poison(), own.late()));
            }
        }
        return new RunPlan(loaded, SEED, workloads, timed(loaded), UNTIL_MICROS, RunPlan.DEFAULT_MAX_EVENTS);
    }

    private List<TimedCommand> timed(Diagram loaded) {
        List<TimedCommand> timed = new ArrayList<>();
        for (String command : commands) {
            try {
                timed.addAll(CommandText.parseTimed(command, loaded));
            } catch (BadCommand e) {
                throw new AssertionError(e);
            }
        }
        return timed;
    }
}
