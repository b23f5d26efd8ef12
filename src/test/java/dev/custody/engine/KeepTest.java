package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What services do that should not: keep messages in themselves, guess at them, or are not there at all. */
class KeepTest {
    private final Catalogue catalogue = new Catalogue(new DiagramLoader());

    private Ledger run(String id, String... commands) throws BadCommand {
        Diagram diagram = catalogue.diagram(id);
        List<TimedCommand> timed = new ArrayList<>();
        for (String command : commands) {
            timed.addAll(CommandText.parseTimed(command, diagram));
        }
        Ledger ledger = new Ledger(diagram);
        new Run(RunPlan.of(diagram, 2).with(timed), new HeapSinks(), ledger::accept).finish();
        return ledger;
    }

    private static <E extends TraceEvent> List<E> all(Ledger ledger, Class<E> kind) {
        return ledger.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void threeRequestsAreWrittenTogetherAndTheRestStaysInMemory() throws BadCommand {
        Ledger ledger = run("batching-in-api");

        assertThat(ledger.count(Outcome.DELIVERED)).isEqualTo(9);
        assertThat(all(ledger, TraceEvent.KeptTaken.class))
                .extracting(taken -> taken.messages().size())
                .containsExactly(3, 3, 3);
        assertThat(all(ledger, TraceEvent.TransactionCommitted.class)).hasSize(3);
        assertThat(ledger.lives())
                .filteredOn(life -> !life.isDelivered())
                .hasSize(2)
                .allSatisfy(life -> assertThat(life.isHeld()).isFalse())
                .allSatisfy(life -> assertThat(life.isInHands()).isTrue());
    }

    @Test
    void aKillLosesWhatIsInMemory() throws BadCommand {
        Ledger ledger = run("batching-in-api", "8 s kill api");

        assertThat(ledger.count(Outcome.LOST)).isEqualTo(2);
        MessageLife lost = ledger.life(new MessageId(11));
        assertThat(ledger.why(lost.id())).contains("API was killed; what it carried is gone");
    }

    @Test
    void aFullMemoryCrashesTheServerAndASupervisorStartsItAgain() throws BadCommand {
        Ledger ledger = run("state-in-memory");

        TraceEvent.LimitReached limit =
                all(ledger, TraceEvent.LimitReached.class).getFirst();
        assertThat(limit.limit()).isEqualTo("memory for 25 messages");
        assertThat(all(ledger, TraceEvent.Killed.class))
                .first()
                .extracting(TraceEvent.Killed::atMicros)
                .isEqualTo(limit.atMicros());
        assertThat(all(ledger, TraceEvent.Restarted.class))
                .first()
                .extracting(TraceEvent.Restarted::atMicros)
                .isEqualTo(limit.atMicros() + 3_000_000);
        assertThat(ledger.count(Outcome.LOST)).isEqualTo(25);
    }

    @Test
    void aDatabaseRemembersTheSessionsOfAllServers() throws BadCommand {
        Ledger ledger = run("state-in-database", "30 s kill api", "31 s restart api");

        assertThat(ledger.count(Outcome.DELIVERED)).isEqualTo(40);
    }

    @Test
    void aGuessCutsRoundsAndPicksSomebodyElse() throws BadCommand {
        Ledger ledger = run(
                "squishy-interface",
                "100 ms send client {\"to\":\"Christopher\",\"stars\":3,\"text\":\"hello\"}",
                "100 ms send client {\"to\":\"Bob\",\"stars\":300,\"text\":\"hello\"}",
                "100 ms send client {\"to\":\"Bob\",\"stars\":3,\"text\":\"I want you to leave, and never to come back\"}");

        assertThat(List.of(1, 2, 3))
                .extracting(number -> ledger.life(new MessageId(number)).outcome())
                .containsExactly(Outcome.MISDELIVERED, Outcome.MANGLED, Outcome.MANGLED);
        assertThat(stored(ledger, 1)).isEqualTo(List.of("Ann", "3", "hello"));
        assertThat(stored(ledger, 2)).isEqualTo(List.of("Bob", "5", "hello"));
        assertThat(stored(ledger, 3)).isEqualTo(List.of("Bob", "3", "I want you to leave, and never"));
    }

    @Test
    void aDatabaseWithoutATellerTakesWhatItIsGivenAndCutsIt() throws BadCommand {
        Ledger ledger =
                run("direct-access", "100 ms send client {\"to\":\"Christopher\",\"stars\":0,\"text\":\"hello\"}");

        assertThat(stored(ledger, 1)).isEqualTo(List.of("Christop", "1", "hello"));
        assertThat(ledger.life(new MessageId(1)).receipts())
                .extracting(told -> told.receipt().name(), told -> told.reason())
                .containsExactly(tuple("DONE", "written"));
    }

    private static List<String> stored(Ledger ledger, int message) {
        return ledger.life(new MessageId(message)).effects().getFirst().inserted().values().stream()
                .map(value -> value.value().toString())
                .toList();
    }
}
