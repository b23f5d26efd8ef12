package dev.custody.sink;

import static dev.custody.engine.port.WriteResult.BUSY;
import static dev.custody.engine.port.WriteResult.DONE;
import static dev.custody.engine.port.WriteResult.EXISTS;
import static dev.custody.sink.Shop.ORDERS;
import static dev.custody.sink.Shop.OUTBOX;
import static dev.custody.sink.Shop.order;
import static dev.custody.sink.Shop.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.Sinks;
import dev.custody.engine.port.StoredChange;
import dev.custody.engine.port.StoredRow;
import dev.custody.engine.port.WriteResult;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any {@link DatabaseStore} does. */
public abstract class DatabaseContract {
    private Sinks sinks;
    private DatabaseStore store;

    protected abstract Sinks open();

    @BeforeEach
    void openStore() {
        sinks = open();
        store = sinks.database(Shop.DIAGRAM, Shop.COMPONENT);
    }

    @AfterEach
    void close() {
        sinks.close();
    }

    private WriteResult insert(int tx, Table table, int row, int message) {
        return store.insert(tx, table, row, message, order(message, "tea"), "f" + message);
    }

    private List<Integer> unpublished(int tx) {
        return store.select(tx, OUTBOX, published(false), 100).stream()
                .map(StoredRow::row)
                .toList();
    }

    @Test
    void aCrashTakesTheCommitsSinceTheLastCheckpointOfWhatIsNotDurable() {
        store.durable(false);
        store.begin(1);
        insert(1, ORDERS, 1, 1);
        insert(1, OUTBOX, 2, 1);
        store.writeMark(1, "read", 7);
        store.commit(1);
        // What is open at a checkpoint is on disk with it, and rolled back all the same.
        store.begin(2);
        insert(2, ORDERS, 3, 2);
        store.checkpoint();
        store.commit(2);
        store.begin(3);
        store.update(3, OUTBOX, 2, published(true));
        store.writeMark(3, "read", 9);
        store.commit(3);
        store.begin(4);
        assertThat(store.readMark(4, "read")).isEqualTo(9);
        store.crash();

        assertThat(store.recover())
                .containsExactly(new Survivors("orders", List.of(1)), new Survivors("outbox", List.of(2)));
        store.begin(5);
        assertThat(unpublished(5)).containsExactly(2);
        assertThat(store.readMark(5, "read")).isEqualTo(7);
        // Its place is free again.
        assertThat(insert(5, ORDERS, 4, 2)).isEqualTo(DONE);
    }

    @Test
    void madeDurableItWritesWhatWasNotOnDisk() {
        store.durable(false);
        store.begin(1);
        insert(1, ORDERS, 1, 1);
        store.commit(1);
        store.durable(true);
        store.begin(2);
        insert(2, ORDERS, 2, 2);
        store.commit(2);
        store.crash();

        assertThat(store.recover().getFirst()).isEqualTo(new Survivors("orders", List.of(1, 2)));
    }

    @Test
    void othersSeeARowOnceItIsCommitted() {
        store.begin(1);
        store.begin(2);
        assertThat(insert(1, OUTBOX, 1, 7)).isEqualTo(DONE);
        assertThat(unpublished(1)).containsExactly(1);
        assertThat(unpublished(2)).isEmpty();
        store.commit(1);
        assertThat(unpublished(2)).containsExactly(1);
    }

    @Test
    void aRowComesBackAsItWasStored() {
        List<NamedValue> odd = order(Long.MIN_VALUE, "Zoë'); DROP TABLE outbox; -- \"\n\u0000\ud83d\ude00\ud800");
        store.begin(1);
        store.insert(1, OUTBOX, 1, 7, odd, "f");
        store.commit(1);
        store.begin(2);
        assertThat(store.select(2, OUTBOX, published(false), 1)).containsExactly(new StoredRow(1, 7, odd, "f"));
        assertThat(store.select(2, OUTBOX, odd.get(1), 1)).hasSize(1);
        assertThat(store.select(2, OUTBOX, new NamedValue("by whom", new Value.Text("O'Neill")), 1))
                .hasSize(1);
    }

    @Test
    void selectTakesTheFirstRowsByNumber() {
        store.begin(1);
        for (int row : new int[] {3, 1, 4, 2, 5}) {
            insert(1, OUTBOX, row, row);
        }
        assertThat(store.select(1, OUTBOX, published(false), 3))
                .extracting(StoredRow::row)
                .containsExactly(1, 2, 3);
    }

    @Test
    void whatWasWrittenAtTheSameTimeIsFetchedTogether() {
        store.begin(1);
        long[] stamps = {40, 20, 10, 20, 20, 30};
        for (int row = 0; row < stamps.length; row++) {
            insert(1, OUTBOX, row, row);
            store.update(1, OUTBOX, row, new NamedValue(Table.STAMP, new Value.Int(stamps[row])));
        }
        assertThat(fetched(1, 0, 100, 1)).containsExactly(2);
        assertThat(fetched(1, 0, 100, 2)).containsExactly(2, 1, 3, 4);
        assertThat(fetched(1, 10, 100, 1)).containsExactly(1, 3, 4);
        assertThat(fetched(1, 20, 100, 9)).containsExactly(5, 0);
        assertThat(fetched(1, 10, 30, 9)).containsExactly(1, 3, 4, 5);
        assertThat(store.fetch(1, OUTBOX, 30, 100, 9))
                .extracting(StoredChange::position)
                .containsExactly(40L);
        store.begin(2);
        assertThat(fetched(2, 0, 100, 9)).isEmpty();
        assertThatThrownBy(() -> store.fetch(2, ORDERS, 0, 100, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Integer> fetched(int tx, long after, long upTo, int limit) {
        return store.fetch(tx, OUTBOX, after, upTo, limit).stream()
                .map(found -> found.row().row())
                .toList();
    }

    @Test
    void aLookupTellsWhatTheFirstVisibleRowSays() {
        store.begin(1);
        store.begin(2);
        insert(1, OUTBOX, 1, 7);
        store.update(1, OUTBOX, 1, Shop.failed());
        assertThat(store.lookup(1, OUTBOX, 7)).contains(new Value.Text("failed"));
        assertThat(store.lookup(2, OUTBOX, 7)).isEmpty();
        store.commit(1);
        assertThat(store.lookup(2, OUTBOX, 7)).contains(new Value.Text("failed"));
        insert(2, OUTBOX, 2, 7);
        insert(2, OUTBOX, 3, 8);
        assertThat(store.lookup(2, OUTBOX, 7)).contains(new Value.Text("failed"));
        assertThat(store.lookup(2, OUTBOX, 8)).contains(new Value.Text("done"));
        assertThatThrownBy(() -> store.lookup(2, ORDERS, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsTheFirstVisibleRowOfAMessage() {
        store.begin(1);
        store.begin(2);
        insert(1, OUTBOX, 1, 7);
        assertThat(store.find(1, OUTBOX, 7)).map(StoredRow::row).contains(1);
        assertThat(store.find(2, OUTBOX, 7)).isEmpty();
        store.commit(1);
        insert(2, OUTBOX, 2, 7);
        insert(2, OUTBOX, 3, 8);
        assertThat(store.find(2, OUTBOX, 7)).map(StoredRow::row).contains(1);
        assertThat(store.find(2, OUTBOX, 8)).map(StoredRow::row).contains(3);
        assertThat(store.find(2, OUTBOX, 9)).isEmpty();
    }

    @Test
    void rolledBackIsAsIfItNeverWas() {
        store.begin(1);
        insert(1, OUTBOX, 1, 7);
        store.commit(1);
        store.begin(2);
        insert(2, OUTBOX, 2, 8);
        store.update(2, OUTBOX, 1, published(true));
        store.rollback(2);
        store.begin(3);
        assertThat(unpublished(3)).containsExactly(1);
        assertThat(store.update(3, OUTBOX, 1, published(true))).isEqualTo(DONE);
    }

    @Test
    void anUpdateIsSeenByOthersOnceItIsCommitted() {
        store.begin(1);
        insert(1, OUTBOX, 1, 7);
        store.commit(1);
        store.begin(2);
        store.begin(3);
        assertThat(store.update(2, OUTBOX, 1, published(true))).isEqualTo(DONE);
        assertThat(unpublished(2)).isEmpty();
        assertThat(unpublished(3)).containsExactly(1);
        store.commit(2);
        assertThat(unpublished(3)).isEmpty();
    }

    @Test
    void aCommittedMessageExists() {
        store.begin(1);
        insert(1, ORDERS, 1, 7);
        assertThat(insert(1, ORDERS, 2, 7)).isEqualTo(EXISTS);
        store.commit(1);
        store.begin(2);
        assertThat(insert(2, ORDERS, 3, 7)).isEqualTo(EXISTS);
        assertThat(insert(2, ORDERS, 4, 8)).isEqualTo(DONE);
        store.commit(2);
        store.crash();
        assertThat(store.recover())
                .containsExactly(new Survivors("orders", List.of(1, 4)), new Survivors("outbox", List.of()));
    }

    @Test
    void aMessageThatAnotherTransactionInsertedIsBusyUntilThatOneEnds() {
        store.begin(1);
        store.begin(2);
        insert(1, ORDERS, 1, 7);
        assertThat(insert(2, ORDERS, 2, 7)).isEqualTo(BUSY);
        assertThat(insert(2, ORDERS, 3, 8)).isEqualTo(DONE);
        store.rollback(1);
        assertThat(insert(2, ORDERS, 2, 7)).isEqualTo(DONE);
        store.begin(4);
        assertThat(insert(4, ORDERS, 4, 7)).isEqualTo(BUSY);
        store.commit(2);
        assertThat(insert(4, ORDERS, 4, 7)).isEqualTo(EXISTS);
    }

    @Test
    void aRowThatAnotherTransactionUpdatedIsBusyUntilThatOneEnds() {
        store.begin(1);
        insert(1, OUTBOX, 1, 7);
        store.commit(1);
        store.begin(2);
        store.begin(3);
        // It is locked even by a change that changes nothing.
        assertThat(store.update(2, OUTBOX, 1, published(false))).isEqualTo(DONE);
        assertThat(store.update(3, OUTBOX, 1, published(true))).isEqualTo(BUSY);
        store.commit(2);
        assertThat(store.update(3, OUTBOX, 1, published(true))).isEqualTo(DONE);
        store.commit(3);
    }

    /** H2 alone would spin for ever. */
    @Test
    void aRowIsBusyAlsoWhenAStatementOfItsWriterFailed() {
        store.begin(1);
        insert(1, ORDERS, 1, 7);
        insert(1, OUTBOX, 2, 7);
        store.commit(1);
        store.begin(2);
        store.begin(3);
        assertThat(insert(2, ORDERS, 3, 7)).isEqualTo(EXISTS);
        assertThat(store.update(2, OUTBOX, 2, published(true))).isEqualTo(DONE);
        assertThat(store.update(3, OUTBOX, 2, published(true))).isEqualTo(BUSY);
        store.rollback(2);
        assertThat(store.update(3, OUTBOX, 2, published(true))).isEqualTo(DONE);
    }

    @Test
    void aMessageOfARowThatIsBeingUpdatedExists() {
        store.begin(1);
        insert(1, ORDERS, 1, 7);
        store.commit(1);
        store.begin(2);
        store.begin(3);
        store.update(2, ORDERS, 1, new NamedValue("number", new Value.Int(5)));
        assertThat(insert(3, ORDERS, 2, 7)).isEqualTo(EXISTS);
        store.rollback(2);
        assertThat(store.select(3, ORDERS, new NamedValue("number", new Value.Int(7)), 9))
                .hasSize(1);
    }

    @Test
    void aCrashTakesOpenTransactionsAndNothingElse() {
        store.begin(1);
        insert(1, ORDERS, 1, 7);
        insert(1, OUTBOX, 2, 7);
        store.commit(1);
        store.begin(2);
        insert(2, ORDERS, 3, 8);
        store.update(2, OUTBOX, 2, published(true));
        store.crash();
        assertThat(store.recover())
                .containsExactly(new Survivors("orders", List.of(1)), new Survivors("outbox", List.of(2)));
        store.begin(3);
        assertThat(unpublished(3)).containsExactly(2);
        assertThat(store.update(3, OUTBOX, 2, published(true))).isEqualTo(DONE);
        assertThat(insert(3, ORDERS, 4, 8)).isEqualTo(DONE);
        assertThat(insert(3, ORDERS, 5, 7)).isEqualTo(EXISTS);
    }

    @Test
    void wrongCallsAreRefused() {
        store.begin(1);
        assertThatThrownBy(() -> store.begin(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.update(1, OUTBOX, 1, published(true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no row 1 in orders.outbox");
        assertThatThrownBy(() -> store.update(1, OUTBOX, 1, new NamedValue("publish", new Value.Bool(true))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no column publish in orders.outbox");
        assertThatThrownBy(() -> store.commit(2)).isInstanceOf(IllegalStateException.class);
        store.crash();
        assertThatThrownBy(() -> store.begin(3)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(store::crash).isInstanceOf(IllegalStateException.class);
        store.recover();
        assertThatThrownBy(() -> store.commit(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(store::recover).isInstanceOf(IllegalStateException.class);
    }
}
