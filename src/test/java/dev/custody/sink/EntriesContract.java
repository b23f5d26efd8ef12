package dev.custody.sink;

import static dev.custody.sink.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.Sinks;
import dev.custody.engine.port.StoredEntry;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any {@link EntryStore} does. */
public abstract class EntriesContract {
    private static final String QUEUE = "";

    private Sinks sinks;
    private EntryStore queue;

    protected abstract Sinks open();

    @BeforeEach
    void openStore() {
        sinks = open();
        queue = sinks.entries(new ComponentId("queue"), List.of(QUEUE));
    }

    @AfterEach
    void close() {
        sinks.close();
    }

    private void put(int entry, long nowMicros) {
        queue.put(List.of(QUEUE), entry, 100 + entry, order(entry, "tea"), "f" + entry, nowMicros);
    }

    private List<Integer> lease(long nowMicros, long untilMicros, int max) {
        return queue.lease(QUEUE, nowMicros, untilMicros, max).stream()
                .map(StoredEntry::entry)
                .toList();
    }

    @Test
    void anEntryComesBackAsItWasStored() {
        List<NamedValue> odd = List.of(
                new NamedValue("n", new Value.Int(Long.MIN_VALUE)),
                new NamedValue("t", new Value.Text("Zoë\"', {}\n\u0000\ud83d\ude00\ud800")),
                new NamedValue("ü \"x\"", new Value.Bool(true)),
                new NamedValue("empty", new Value.Text("")));
        queue.put(List.of(QUEUE), 1, 7, odd, "f", 0);
        assertThat(queue.lease(QUEUE, 0, 10, 1)).containsExactly(new StoredEntry(1, 7, 1, odd, "f"));
        assertThat(queue.all()).containsExactly(new StoredEntry(1, 7, 1, odd, "f"));
    }

    @Test
    void theLongestVisibleComeFirstThenByNumber() {
        put(1, 50);
        put(2, 50);
        put(3, 50);
        assertThat(lease(49, 100, 9)).isEmpty();
        assertThat(lease(50, 60, 1)).containsExactly(1);
        assertThat(lease(60, 90, 2)).containsExactly(2, 3);
        assertThat(lease(60, 90, 9)).containsExactly(1);
        assertThat(lease(89, 90, 9)).isEmpty();
        assertThat(lease(90, 95, 9)).containsExactly(1, 2, 3);
    }

    @Test
    void aLeaseIsKnownByItsCount() {
        put(1, 0);
        assertThat(queue.lease(QUEUE, 0, 10, 1).getFirst().receives()).isEqualTo(1);
        assertThat(queue.lease(QUEUE, 10, 20, 1).getFirst().receives()).isEqualTo(2);
        assertThat(queue.remove(1, 1)).isFalse();
        assertThat(queue.release(1, 1, 11)).isFalse();
        assertThat(queue.nextVisibleMicros(QUEUE)).isEqualTo(20);
        assertThat(queue.release(1, 2, 15)).isTrue();
        assertThat(queue.nextVisibleMicros(QUEUE)).isEqualTo(15);
        assertThat(queue.remove(1, 2)).isTrue();
        assertThat(queue.remove(1, 2)).isFalse();
        assertThat(queue.release(1, 2, 15)).isFalse();
        assertThat(queue.nextVisibleMicros(QUEUE)).isEqualTo(EntryStore.NEVER);
        assertThat(queue.size()).isZero();
    }

    @Test
    void theSizeCountsLeasedEntriesToo() {
        put(1, 0);
        put(2, 5);
        lease(0, 10, 1);
        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.nextVisibleMicros(QUEUE)).isEqualTo(5);
        assertThat(queue.all()).extracting(StoredEntry::entry).containsExactly(1, 2);
        assertThat(queue.all()).extracting(StoredEntry::receives).containsExactly(1, 0);
    }

    @Test
    void everySubscriptionHasItsOwnCopy() {
        EntryStore topic = sinks.entries(new ComponentId("topic"), List.of("mail", "it's", "none"));
        topic.put(List.of("mail", "it's"), 5, 7, order(1, "tea"), "f", 0);
        assertThat(topic.lease("it's", 0, 10, 9)).extracting(StoredEntry::entry).containsExactly(6);
        assertThat(topic.nextVisibleMicros("mail")).isZero();
        assertThat(topic.nextVisibleMicros("it's")).isEqualTo(10);
        assertThat(topic.nextVisibleMicros("none")).isEqualTo(EntryStore.NEVER);
        topic.crash();
        assertThat(topic.recover())
                .containsExactly(
                        new Survivors("mail", List.of(5)),
                        new Survivors("it's", List.of(6)),
                        new Survivors("none", List.of()));
    }

    @Test
    void aCrashLosesNothingAndForgetsNoLease() {
        put(1, 0);
        put(2, 0);
        put(3, 0);
        lease(0, 10, 2);
        queue.remove(2, 1);
        queue.crash();
        assertThat(queue.recover()).containsExactly(new Survivors(QUEUE, List.of(1, 3)));
        assertThat(lease(5, 20, 9)).containsExactly(3);
        assertThat(queue.lease(QUEUE, 10, 20, 9).getFirst().receives()).isEqualTo(2);
    }

    @Test
    void wrongCallsAreRefused() {
        assertThatThrownBy(queue::recover).isInstanceOf(IllegalStateException.class);
        queue.crash();
        assertThatThrownBy(queue::crash).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(queue::size).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> put(1, 0)).isInstanceOf(IllegalStateException.class);
    }
}
