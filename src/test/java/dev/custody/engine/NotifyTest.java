package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.port.Sinks;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clients that hear what became of their messages from a queue of notifications. */
class NotifyTest {
    private static final Diagram UPLOAD = new Catalogue(new DiagramLoader()).diagram("file-upload-notify");

    private static final long UNTIL_MICROS = 600_000_000;
    private static final int MAX_EVENTS = 10_000;

    private static Ledger run(String... commands) throws BadCommand {
        try (Sinks sinks = new HeapSinks()) {
            return run(sinks, commands);
        }
    }

    private static Ledger run(Sinks sinks, String... commands) throws BadCommand {
        List<TimedCommand> timed = new ArrayList<>();
        for (String command : commands) {
            timed.addAll(CommandText.parseTimed(command, UPLOAD));
        }
        Ledger ledger = new Ledger(UPLOAD);
        RunPlan plan = new RunPlan(
                UPLOAD, 7, Map.of(id("client"), new Workload(0, 1, 1, false, 0, 0)), timed, UNTIL_MICROS, MAX_EVENTS);
        new Run(plan, sinks, ledger::accept).finish();
        return ledger;
    }

    private static List<Receipt> told(Ledger ledger) {
        assertThat(ledger.lives()).hasSize(1);
        MessageLife life = ledger.lives().getFirst();
        return life.receipts().stream().map(told -> told.receipt()).toList();
    }

    private static <E extends TraceEvent> List<E> all(Ledger ledger, Class<E> type) {
        Stream<TraceEvent> events = ledger.events().stream();
        return events.filter(type::isInstance).map(type::cast).toList();
    }

    private static List<TraceEvent.EntryStored> notifications(Ledger ledger) {
        return all(ledger, TraceEvent.EntryStored.class).stream()
                .filter(entry -> entry.sink().equals(id("notifications")))
                .toList();
    }

    private static List<TraceEvent.EntryRemoved> acknowledged(Ledger ledger) {
        return all(ledger, TraceEvent.EntryRemoved.class).stream()
                .filter(entry -> entry.sink().equals(id("notifications")))
                .toList();
    }

    @Test
    void aNotificationSaysDoneOrFailedOnHeapAndH2() throws BadCommand {
        for (String nature : List.of("valid", "invalid", "poison")) {
            Receipt news = nature.equals("valid") ? Receipt.DONE : Receipt.FAILED;
            assertThat(told(run("0 s send client " + nature))).as(nature).containsExactly(Receipt.ACCEPTED, news);
            try (Sinks h2 = H2Sinks.inMemory()) {
                assertThat(told(run(h2, "0 s send client " + nature)))
                        .as(nature)
                        .containsExactly(Receipt.ACCEPTED, news);
            }
        }
    }

    @Test
    void aNotificationIsTheMessageWithItsOutcomeAndIsAcknowledged() throws BadCommand {
        Ledger ledger = run("0 s send client poison");

        assertThat(notifications(ledger)).singleElement().satisfies(entry -> {
            assertThat(entry.values().stream().map(NamedValue::name)).containsExactly("pages", "text", "outcome");
            assertThat(entry.values().getLast().value()).isEqualTo(new Value.Text("failed"));
        });
        assertThat(acknowledged(ledger)).hasSize(1);
    }

    @Test
    void aNotificationWaitsForAClientThatIsCutOff() throws BadCommand {
        Ledger ledger = run(
                "0 s send client valid",
                "2 s cut client->notifications",
                "2 s cut notifications->client",
                "60 s heal client->notifications",
                "60 s heal notifications->client");

        assertThat(told(ledger)).containsExactly(Receipt.ACCEPTED, Receipt.DONE);
        assertThat(ledger.lives().getFirst().receipts().getLast().atMicros()).isGreaterThan(60_000_000);
    }

    @Test
    void aClientThatHearsTwiceIsToldOnceAndAcknowledgesTwice() throws BadCommand {
        // The worker's ack is lost, so that it does everything again.
        Ledger ledger = run("0 s send client valid", "2 s cut worker->queue", "20 s heal worker->queue");

        assertThat(notifications(ledger)).hasSize(2);
        assertThat(acknowledged(ledger)).hasSize(2);
        assertThat(told(ledger)).containsExactly(Receipt.ACCEPTED, Receipt.DONE);
    }

    @Test
    void aLostAcknowledgementBringsTheNotificationBack() throws BadCommand {
        Ledger ledger = run("0 s send client valid", "2 s cut client->notifications", "9 s heal client->notifications");

        assertThat(told(ledger)).containsExactly(Receipt.ACCEPTED, Receipt.DONE);
        assertThat(all(ledger, TraceEvent.EntryReturned.class))
                .anySatisfy(entry -> assertThat(entry.sink()).isEqualTo(id("notifications")));
        assertThat(acknowledged(ledger)).hasSize(1);
    }

    @Test
    void nobodyIsBusyWhileAClientWaitsForNewsThatNeverComes() throws BadCommand {
        Ledger ledger = run("0 s send client valid", "2 s kill worker");

        assertThat(told(ledger)).containsExactly(Receipt.ACCEPTED);
        assertThat(ledger.events().getLast().atMicros()).isLessThan(UNTIL_MICROS);
    }
}
