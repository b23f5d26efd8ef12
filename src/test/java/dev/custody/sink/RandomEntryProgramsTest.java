package dev.custody.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.Soak;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.port.EntryStore;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Our queues on H2 and on the heap do the same, whatever they are asked to do. */
class RandomEntryProgramsTest {
    private static final int SEEDS = Soak.programs(600);
    private static final int STEPS = 100;
    private static final List<String> CHANNELS = List.of("mail", "stock");

    @Test
    void bothDoTheSame() {
        Map<Object, Integer> seen = new LinkedHashMap<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            ComponentId topic = new ComponentId("topic");
            try (H2Sinks h2 = H2Sinks.inMemory();
                    HeapSinks heap = new HeapSinks()) {
                InStep<EntryStore> stores = new InStep<EntryStore>(seed)
                        .with("H2", h2.entries(topic, CHANNELS))
                        .with("heap", heap.entries(topic, CHANNELS));
                RandomGenerator random =
                        RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
                int entries = 0;
                for (int now = 0; now < STEPS; now++) {
                    entries += step(stores, random, entries, now, seen);
                }
                crash(stores);
                stores.all("all", EntryStore::all);
            }
        }
        assertThat(seen.get(true)).isGreaterThan(SEEDS);
        assertThat(seen.get(false)).isGreaterThan(SEEDS);
    }

    /** Does a random step, and returns how many entries it put. */
    private static int step(
            InStep<EntryStore> stores, RandomGenerator random, int entries, int now, Map<Object, Integer> seen) {
        int choice = random.nextInt(100);
        String channel = CHANNELS.get(random.nextInt(2));
        int entry = Math.max(0, entries - random.nextInt(8));
        int receives = random.nextInt(3);
        if (choice < 25) {
            List<String> channels = random.nextInt(3) == 0 ? List.of(channel) : CHANNELS;
            stores.run(
                    "put %d %s".formatted(entries, channels),
                    store -> store.put(channels, entries, entries / 2, Shop.order(now, "tea"), "f", now));
            return channels.size();
        } else if (choice < 50) {
            int until = now + random.nextInt(20);
            int max = 1 + random.nextInt(3);
            stores.all(
                    "lease %s at %d until %d max %d".formatted(channel, now, until, max),
                    store -> store.lease(channel, now, until, max));
        } else if (choice < 65) {
            Object removed = stores.all(
                    "remove %d received %d".formatted(entry, receives), store -> store.remove(entry, receives));
            seen.merge(removed, 1, Integer::sum);
        } else if (choice < 80) {
            int visible = now + random.nextInt(20) - 5;
            Object released = stores.all(
                    "release %d received %d visible %d".formatted(entry, receives, visible),
                    store -> store.release(entry, receives, visible));
            seen.merge(released, 1, Integer::sum);
        } else if (choice < 90) {
            stores.all("next visible " + channel, store -> store.nextVisibleMicros(channel));
            stores.all("size", EntryStore::size);
        } else if (choice < 97) {
            stores.all("all", EntryStore::all);
        } else {
            crash(stores);
        }
        return 0;
    }

    private static void crash(InStep<EntryStore> stores) {
        stores.run("crash", EntryStore::crash);
        stores.all("recover", EntryStore::recover);
    }
}
