package dev.custody.sink;

import static dev.custody.engine.port.WriteResult.BUSY;
import static dev.custody.engine.port.WriteResult.DONE;
import static dev.custody.engine.port.WriteResult.EXISTS;
import static dev.custody.sink.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.Soak;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.engine.port.DatabaseStore;
import dev.custody.engine.port.StoredRow;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Plain H2 connections, our database on H2 and our database on the heap do the same, whatever they are asked to do. */
class RandomDatabaseProgramsTest {
    private static final int SEEDS = Soak.programs(400);
    private static final int STEPS = 100;

    @Test
    void allDoTheSame() throws SQLException {
        Map<Object, Integer> seen = new LinkedHashMap<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            try (PlainDatabase plain = new PlainDatabase("plain-" + seed);
                    H2Sinks h2 = H2Sinks.inMemory();
                    HeapSinks heap = new HeapSinks()) {
                InStep<DatabaseStore> stores = new InStep<DatabaseStore>(seed)
                        .with("plain H2", plain)
                        .with("H2", h2.database(Shop.DIAGRAM, Shop.COMPONENT))
                        .with("heap", heap.database(Shop.DIAGRAM, Shop.COMPONENT));
                new Program(stores, seed, seen).run();
            }
        }
        // Programs in which nothing gets in the way of anything would prove nothing.
        assertThat(seen.keySet()).contains(DONE, EXISTS, BUSY, "IllegalArgumentException", "IllegalStateException");
        assertThat(seen.get(BUSY)).isGreaterThan(SEEDS);
        assertThat(seen.get(EXISTS)).isGreaterThan(SEEDS);
        assertThat(seen.get("not durable")).isGreaterThan(SEEDS / 2);
    }

    /** A random program; few messages and rows, so that its transactions meet. */
    private static final class Program {
        private final InStep<DatabaseStore> stores;
        private final RandomGenerator random;
        private final Map<Object, Integer> seen;
        private final List<Integer> open = new ArrayList<>();
        private int transactions;
        private int rows;
        private int positions;
        /** Rows of the captured table, with the transactions that inserted them. */
        private final Map<Integer, Integer> written = new LinkedHashMap<>();

        Program(InStep<DatabaseStore> stores, long seed, Map<Object, Integer> seen) {
            this.stores = stores;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            this.seen = seen;
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                step();
            }
            crash();
            begin();
            int tx = open.getLast();
            for (boolean value : new boolean[] {false, true}) {
                select(tx, Shop.OUTBOX, Shop.published(value), STEPS);
            }
        }

        private void step() {
            int choice = random.nextInt(100);
            if (open.isEmpty() || choice < 15 && open.size() < 4) {
                begin();
                return;
            }
            int tx = open.get(random.nextInt(open.size()));
            Table table = random.nextBoolean() ? Shop.ORDERS : Shop.OUTBOX;
            if (choice < 35) {
                insert(tx, table);
            } else if (choice < 45) {
                insertBatch(tx, table);
            } else if (choice < 65) {
                update(tx, table);
            } else if (choice < 67) {
                lookup(tx, table);
            } else if (choice < 70) {
                mark(tx);
            } else if (choice < 72) {
                changes(tx);
            } else if (choice < 74) {
                fetch(tx, table);
            } else if (choice < 80) {
                select(tx, table, change(table), 1 + random.nextInt(4));
            } else if (choice < 90) {
                end(tx, "commit", DatabaseStore::commit);
            } else if (choice < 97) {
                end(tx, "rollback", DatabaseStore::rollback);
            } else if (choice < 98 && random.nextBoolean()) {
                durability();
            } else if (choice < 98) {
                count(stores.all("commit of nothing", store -> {
                    store.commit(-1);
                    return "done";
                }));
            } else {
                crash();
            }
        }

        private void begin() {
            int tx = transactions++;
            stores.run("begin " + tx, store -> store.begin(tx));
            open.add(tx);
        }

        private void insert(int tx, Table table) {
            int row = rows++;
            int message = random.nextInt(8);
            int number = random.nextInt(3);
            Object result = stores.all(
                    "insert %d %s row %d message %d number %d".formatted(tx, table.id(), row, message, number),
                    store -> store.insert(tx, table, row, message, order(number, "tea"), "f" + row));
            count(result);
            if (result == DONE && table.equals(Shop.ORDERS)) {
                written.put(row, tx);
            }
        }

        private void insertBatch(int tx, Table table) {
            List<StoredRow> batch = new ArrayList<>();
            for (int size = random.nextInt(5); size >= 0; size--) {
                int row = rows++;
                batch.add(new StoredRow(row, random.nextInt(8), order(random.nextInt(3), "tea"), "f" + row));
            }
            Object results = stores.all(
                    "insert %d %s %s".formatted(tx, table.id(), batch), store -> store.insert(tx, table, batch));
            if (results instanceof List<?> each) {
                each.forEach(this::count);
            }
        }

        private void mark(int tx) {
            long value = random.nextInt(100);
            if (random.nextBoolean()) {
                count(stores.all("mark %d %d".formatted(tx, value), store -> store.writeMark(tx, "read", value)));
            } else {
                count(stores.all("read mark " + tx, store -> store.readMark(tx, "read")));
            }
        }

        /** The engine logs right before it commits; here anything may come between. */
        private void changes(int tx) {
            OptionalInt mine = written.entrySet().stream()
                    .filter(entry -> entry.getValue() == tx)
                    .mapToInt(Map.Entry::getKey)
                    .findFirst();
            if (mine.isPresent() && random.nextBoolean()) {
                written.remove(mine.getAsInt());
                int position = ++positions;
                stores.run(
                        "capture %d row %d as %d".formatted(tx, mine.getAsInt(), position),
                        store -> store.capture(tx, Shop.ORDERS, mine.getAsInt(), position));
            } else {
                int after = random.nextInt(positions + 1);
                count(stores.all(
                        "changes %d after %d".formatted(tx, after),
                        store -> store.changes(tx, Shop.ORDERS, after, 1 + after % 3)));
            }
        }

        private void fetch(int tx, Table table) {
            int after = random.nextInt(4) - 1;
            int upTo = after + random.nextInt(4);
            int limit = 1 + random.nextInt(3);
            count(stores.all(
                    "fetch %d %s after %d up to %d limit %d".formatted(tx, table.id(), after, upTo, limit),
                    store -> store.fetch(tx, table, after, upTo, limit)));
        }

        private void update(int tx, Table table) {
            int row = random.nextInt(Math.min(rows, 12) + 1);
            NamedValue change = change(table);
            count(stores.all(
                    "update %d %s row %d %s".formatted(tx, table.id(), row, change),
                    store -> store.update(tx, table, row, change)));
        }

        private void select(int tx, Table table, NamedValue where, int limit) {
            count(stores.all(
                    "select %d %s %s limit %d".formatted(tx, table.id(), where, limit),
                    store -> store.select(tx, table, where, limit)));
        }

        private void lookup(int tx, Table table) {
            int message = random.nextInt(8);
            count(stores.all(
                    "lookup %d %s message %d".formatted(tx, table.id(), message),
                    store -> store.lookup(tx, table, message)));
            count(stores.all(
                    "find %d %s message %d".formatted(tx, table.id(), message),
                    store -> store.find(tx, table, message)));
        }

        private NamedValue change(Table table) {
            if (table.equals(Shop.OUTBOX) && random.nextInt(4) == 0) {
                return Shop.failed();
            }
            if (table.equals(Shop.OUTBOX) && random.nextInt(3) == 0) {
                return new NamedValue(Table.STAMP, new Value.Int(random.nextInt(4)));
            }
            return table.equals(Shop.OUTBOX) && random.nextBoolean()
                    ? Shop.published(random.nextBoolean())
                    : new NamedValue("number", new Value.Int(random.nextInt(3)));
        }

        private void end(int tx, String how, ObjIntConsumer<DatabaseStore> act) {
            stores.run(how + " " + tx, store -> act.accept(store, tx));
            open.remove((Integer) tx);
        }

        /** Now and then commits are not on disk, and a crash takes those since the last checkpoint. */
        private void durability() {
            if (random.nextInt(3) == 0) {
                stores.run("checkpoint", DatabaseStore::checkpoint);
            } else {
                boolean durable = random.nextInt(3) == 0;
                stores.run("durable " + durable, store -> store.durable(durable));
                seen.merge(durable ? "durable" : "not durable", 1, Integer::sum);
            }
        }

        private void crash() {
            if (random.nextBoolean()) {
                durability();
            }
            stores.run("crash", DatabaseStore::crash);
            if (random.nextInt(8) == 0) {
                boolean durable = random.nextBoolean();
                stores.run("durable while down " + durable, store -> store.durable(durable));
            }
            count(stores.all("begin while down", store -> {
                store.begin(transactions);
                return "done";
            }));
            stores.all("recover", DatabaseStore::recover);
            open.clear();
        }

        private void count(Object answer) {
            seen.merge(answer, 1, Integer::sum);
        }
    }
}
