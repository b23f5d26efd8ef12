package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.ledger.Holding;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Log lines are messages too: who has them, and what becomes of them when the log store is away. */
class LogTest {
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

    private static List<MessageLife> logLines(Ledger ledger) {
        return ledger.lives().stream()
                .filter(life -> life.type().id().value().equals("log-line"))
                .toList();
    }

    private static long valid(Ledger ledger) {
        return ledger.lives().stream()
                .filter(life -> life.type().id().value().equals("order"))
                .filter(life -> life.endedWith(Receipt.DONE))
                .count();
    }

    @Test
    void eachStoredOrderHasALineThatItsServiceHandedIn() throws BadCommand {
        Ledger ledger = run("sync-api-logs");

        assertThat(logLines(ledger))
                .hasSize((int) valid(ledger))
                .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.DELIVERED))
                .allSatisfy(line -> assertThat(line.client()).hasToString("api"));
        assertThat(logLines(ledger).getFirst().payload())
                .extracting(value -> value.name(), value -> value.value().toString())
                .containsExactly(tuple("about", "1"), tuple("line", "order stored"));
    }

    @Test
    void aLineThatIsRefusedFailsTheRequestAlthoughTheOrderIsStored() throws BadCommand {
        Ledger ledger = run("sync-api-logs", "100 ms kill log-store");

        assertThat(logLines(ledger))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.FAILED));
        assertThat(ledger.lives())
                .filteredOn(MessageLife::isDelivered)
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.endedWith(Receipt.FAILED)).isTrue());
    }

    @Test
    void theQueueKeepsTheLinesUntilTheStoreIsBack() throws BadCommand {
        Ledger ledger = run("sync-api-log-queue", "100 ms kill log-store", "20 s restart log-store");

        assertThat(valid(ledger)).isPositive();
        assertThat(logLines(ledger))
                .hasSize((int) valid(ledger))
                .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.DELIVERED));
    }

    @Test
    void aDiskHasThemUntilItsServerIsKilled() throws BadCommand {
        Ledger kept = run("logs-on-disk", "100 ms kill log-store", "20 s restart log-store");
        Ledger gone = run("logs-on-disk", "100 ms kill log-store", "20 s restart log-store", "25 s kill api/0");

        assertThat(logLines(kept)).isNotEmpty().allSatisfy(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.UNDER_WAY);
            assertThat(line.hands())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Holding.Kept.class, disk -> assertThat(disk.in()).isEqualTo(Keeping.DISK));
        });
        assertThat(logLines(gone)).extracting(MessageLife::outcome).contains(Outcome.LOST, Outcome.UNDER_WAY);
        MessageLife lost = logLines(gone).stream()
                .filter(line -> line.outcome() == Outcome.LOST)
                .findFirst()
                .orElseThrow();
        assertThat(gone.why(lost.id())).contains("API 1 was killed; what it carried is gone");
        assertThat(gone.story(lost.id()))
                .extracting(line -> line.text())
                .anyMatch(text -> text.contains("keeps it on its own disk"));
        assertThat(gone.events()).hasAtLeastOneElementOfType(TraceEvent.MessageKept.class);
    }
}
