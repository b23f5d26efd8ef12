package dev.custody.sink.h2;

import static dev.custody.engine.port.WriteResult.DONE;
import static dev.custody.sink.Shop.ORDERS;
import static dev.custody.sink.Shop.OUTBOX;
import static dev.custody.sink.Shop.order;
import static dev.custody.sink.Shop.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.StoredRow;
import dev.custody.sink.Shop;
import dev.custody.trace.TraceEvent.Survivors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A committed row survives a kill of its database, an uncommitted one does not; time after time. */
class DurabilityTest {
    @Test
    void twoHundredCrashesInMemory() {
        crash(H2Sinks.inMemory(), 200);
    }

    @Test
    void twentyCrashesOnFiles(@TempDir Path directory) {
        crash(H2Sinks.inDirectory(directory), 20);
    }

    /** Tidying up is not seen; least of all by the crash after it. */
    @Test
    void crashesWhileTidyingUp() {
        crash(new H2Sinks(Location.memory("durability"), Connector.DRIVER, 7), 60);
    }

    /** As much as may wait for a checkpoint, and more, with long texts and while others are open: none of it is there without one. */
    @Test
    void nothingIsWrittenBehindItsBack() {
        try (H2Sinks sinks = new H2Sinks(Location.memory("behind"), Connector.DRIVER, 7)) {
            DatabaseStore store = sinks.database(Shop.DIAGRAM, Shop.COMPONENT);
            store.durable(false);
            int row = 0;
            for (int round = 1; round <= 40; round++) {
                int kept = row;
                for (int i = 0; i < 300; i++) {
                    int tx = row++;
                    store.begin(tx);
                    assertThat(store.insert(tx, OUTBOX, tx, tx, order(round, "x".repeat(200)), "f"))
                            .isEqualTo(DONE);
                    store.commit(tx);
                }
                if (round % 2 == 0) {
                    store.checkpoint();
                    kept = row;
                }
                store.crash();
                assertThat(store.recover().getLast().numbers()).hasSize(round / 2 * 300);
                assertThat(kept).isLessThanOrEqualTo(row);
            }
        }
    }

    /** Told to end before it sleeps, H2's writer would sleep on, for days, and the kill would wait for it. */
    @Test
    void isNotKilledBeforeItsWriterCanHearOfIt() {
        try (H2Sinks sinks = new H2Sinks(Location.memory("writer"), Connector.DRIVER, 7)) {
            DatabaseStore store = sinks.database(Shop.DIAGRAM, Shop.COMPONENT);
            store.durable(false);
            for (int i = 0; i < 300; i++) {
                assertThat(BackgroundWriter.of(Location.fileName(Shop.COMPONENT.id())))
                        .isNotEmpty()
                        .allMatch(writer -> writer.getState() == Thread.State.TIMED_WAITING);
                store.crash();
                store.recover();
            }
        }
    }

    /** One after the other, in a database that throws its former states away again and again. */
    @Test
    void aLongLifeBetweenCrashes() {
        try (H2Sinks sinks = new H2Sinks(Location.memory("long-life"), Connector.DRIVER, 200)) {
            EntryStore queue = sinks.entries(new ComponentId("queue"), List.of(""));
            for (int entry = 1; entry <= 1_000; entry++) {
                queue.put(List.of(""), entry, entry, order(entry, "kept"), "f", entry);
                if (entry > 10) {
                    assertThat(queue.remove(entry - 10, 0)).isTrue();
                }
                if (entry % 43 == 0) {
                    queue.crash();
                    assertThat(queue.recover().getFirst().numbers())
                            .hasSize(10)
                            .last()
                            .isEqualTo(entry);
                }
            }
        }
    }

    private static void crash(H2Sinks sinks, int rounds) {
        try (sinks) {
            DatabaseStore store = sinks.database(Shop.DIAGRAM, Shop.COMPONENT);
            EntryStore queue = sinks.entries(new ComponentId("queue"), List.of(""));
            List<Integer> committed = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                int row = 2 * round;
                store.begin(row);
                assertThat(store.insert(row, ORDERS, row, row, order(round, "kept"), "f"))
                        .isEqualTo(DONE);
                assertThat(store.insert(row, OUTBOX, row, row, order(round, "kept"), "f"))
                        .isEqualTo(DONE);
                store.commit(row);
                committed.add(row);

                store.begin(row + 1);
                assertThat(store.insert(row + 1, ORDERS, row + 1, row + 1, order(round, "lost"), "f"))
                        .isEqualTo(DONE);
                assertThat(store.update(row + 1, OUTBOX, row, published(true))).isEqualTo(DONE);
                store.crash();
                assertThat(store.recover())
                        .as("round %d", round)
                        .containsExactly(new Survivors("orders", committed), new Survivors("outbox", committed));

                queue.put(List.of(""), round, round, order(round, "kept"), "f", 0);
                queue.lease("", 0, 10, 1);
                queue.crash();
                assertThat(queue.recover().getFirst().numbers())
                        .hasSize(round)
                        .last()
                        .isEqualTo(round);
                assertThat(queue.nextVisibleMicros("")).as("round %d", round).isEqualTo(10);
            }
            store.begin(1);
            assertThat(store.select(1, OUTBOX, published(false), rounds + 1))
                    .extracting(StoredRow::row)
                    .isEqualTo(committed);
        }
    }
}
