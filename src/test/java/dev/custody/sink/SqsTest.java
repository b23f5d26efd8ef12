package dev.custody.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.Soak;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.port.EntryStore;
import dev.custody.engine.port.Sinks;
import dev.custody.engine.port.StoredEntry;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Our queues show the same messages as SQS does, as ElasticMQ has it: after random programs of sends, receives, deletes,
 * changes of visibility, moves to the dead letter queue and redrives, with time passing between.
 */
class SqsTest {
    private static final int SEEDS = Soak.programs(60);
    private static final int STEPS = 60;
    private static final int MAX_RECEIVES = 3;

    /** SQS hands out ten at most; with no more there are, which of them it hands out is no matter of chance. */
    private static final int MOST_MESSAGES = 10;

    private static final int PATIENCE = 100;
    private static final int TRIES = 4;

    private static ElasticMq sqs;

    @BeforeAll
    static void start() {
        sqs = new ElasticMq();
    }

    @AfterAll
    static void stop() {
        sqs.close();
    }

    /** A queue of ours and its dead letter queue, with the rule by which the engine sets a message aside. */
    private static final class Ours {
        private final EntryStore queue;
        private final EntryStore deadLetters;
        private final Map<Integer, StoredEntry> held = new LinkedHashMap<>();
        private int entries;

        Ours(Sinks sinks) {
            queue = sinks.entries(new ComponentId("queue"), List.of(""));
            deadLetters = sinks.entries(new ComponentId("dead-letters"), List.of(""));
        }

        void send(int message, int now) {
            queue.put(List.of(""), entries++, message, Shop.order(message, "tea"), "f", now);
        }

        List<Integer> receive(int now, int visibility) {
            List<Integer> received = new ArrayList<>();
            for (StoredEntry entry : queue.lease("", now, now + visibility, MOST_MESSAGES)) {
                if (entry.receives() > MAX_RECEIVES) {
                    deadLetters.put(List.of(""), entries++, entry.message(), entry.values(), "f", now);
                    assertThat(queue.remove(entry.entry(), entry.receives())).isTrue();
                } else {
                    held.put(entry.message(), entry);
                    received.add(entry.message());
                }
            }
            received.sort(Comparator.naturalOrder());
            return received;
        }

        List<Integer> deadLetters(int now) {
            return deadLetters.lease("", now, now, MOST_MESSAGES).stream()
                    .map(StoredEntry::message)
                    .sorted()
                    .toList();
        }

        void redrive(int now) {
            for (StoredEntry entry : deadLetters.lease("", now, now + 1, MOST_MESSAGES)) {
                send(entry.message(), now);
                deadLetters.remove(entry.entry(), entry.receives());
            }
        }
    }

    /** The receipts that were handed out for each message, the latest last: ours by lease, theirs by handle. */
    private record Receipt(StoredEntry ours, String theirs) {}

    @Test
    void onTheHeap() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            compare(HeapSinks::new, seed);
        }
    }

    @Test
    void onH2() {
        for (long seed = 1; seed <= SEEDS / 4; seed++) {
            compare(H2Sinks::inMemory, seed);
        }
    }

    /**
     * ElasticMQ works on threads of its own, and on a busy machine its answers now and then lack messages that it has. Ours are
     * the same each time: what they do wrong, they do wrong in each of a few tries.
     */
    private static void compare(Supplier<Sinks> ours, long seed) {
        for (int tries = 1; ; tries++) {
            try (Sinks sinks = ours.get()) {
                compare(new Ours(sinks), seed);
                return;
            } catch (AssertionError differs) {
                if (tries == TRIES) {
                    throw differs;
                }
            } finally {
                sqs.delete("queue");
                sqs.delete("dead-letters");
            }
        }
    }

    private static void compare(Ours ours, long seed) {
        sqs.create("dead-letters", Map.of());
        sqs.create(
                "queue",
                Map.of(
                        "RedrivePolicy",
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                                .formatted(ElasticMq.arn("dead-letters"), MAX_RECEIVES)));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<Integer, List<Receipt>> receipts = new LinkedHashMap<>();
        List<String> program = new ArrayList<>();
        int sent = 0;
        int now = 0;
        for (int step = 0; step < STEPS; step++) {
            int choice = random.nextInt(100);
            if (choice < 25 && sent < MOST_MESSAGES) {
                program.add("send " + ++sent);
                ours.send(sent, now);
                sqs.send("queue", Integer.toString(sent));
            } else if (choice < 50) {
                receive(ours, now, 1 + random.nextInt(9), seed, receipts, program);
            } else if (choice < 75 && !receipts.isEmpty()) {
                settle(ours, now, random, receipts, program);
            } else if (choice < 80) {
                program.add("redrive");
                List<ElasticMq.Received> all = deadLetters(ours.deadLetters(now));
                ours.redrive(now);
                for (ElasticMq.Received dead : all) {
                    sqs.send("queue", dead.body());
                    sqs.acknowledge("dead-letters", dead.receipt());
                    receipts.remove(Integer.parseInt(dead.body()));
                }
            } else {
                int seconds = random.nextInt(6);
                program.add("wait " + seconds);
                now += seconds;
                sqs.advanceSeconds(seconds);
            }
        }
        receive(ours, now, 1, seed, receipts, program);
        sqs.advanceSeconds(100);
        receive(ours, now + 100, 1, seed, receipts, program);
    }

    private static void receive(
            Ours ours, int now, int visibility, long seed, Map<Integer, List<Receipt>> receipts, List<String> program) {
        program.add("receive for " + visibility);
        List<Integer> mine = ours.receive(now, visibility);
        // A short poll may come back with less than there is, in SQS too: so it is asked again for what is expected.
        // (For that,
        // what it has handed out must stay invisible: a visibility of 0 comes by changing it only.)
        List<ElasticMq.Received> theirs = new ArrayList<>(sqs.receive("queue", visibility));
        for (int more = 0; more < PATIENCE && theirs.size() < mine.size(); more++) {
            theirs.addAll(sqs.receive("queue", visibility));
        }
        theirs.sort(Comparator.comparingInt(received -> Integer.parseInt(received.body())));
        assertThat(mine)
                .as("seed %d, at %d: visible after %s", seed, now, program)
                .isEqualTo(bodies(theirs));
        for (ElasticMq.Received received : theirs) {
            int message = Integer.parseInt(received.body());
            receipts.computeIfAbsent(message, _ -> new ArrayList<>())
                    .add(new Receipt(ours.held.get(message), received.receipt()));
        }
        assertThat(bodies(deadLetters(ours.deadLetters(now))))
                .as("seed %d, at %d: dead letters after %s", seed, now, program)
                .isEqualTo(ours.deadLetters(now));
    }

    /** ElasticMQ moves a dead letter after it has answered: so it is asked again until it has those that are expected. */
    private static List<ElasticMq.Received> deadLetters(List<Integer> expected) {
        List<ElasticMq.Received> received = sqs.receive("dead-letters", 0);
        for (int more = 0; more < PATIENCE && !bodies(received).equals(expected); more++) {
            received = sqs.receive("dead-letters", 0);
        }
        return received;
    }

    private static List<Integer> bodies(List<ElasticMq.Received> received) {
        return received.stream().map(r -> Integer.parseInt(r.body())).toList();
    }

    /** Deletes a message or changes its visibility, by its latest receipt or by an older one. */
    private static void settle(
            Ours ours, int now, RandomGenerator random, Map<Integer, List<Receipt>> receipts, List<String> program) {
        List<Integer> messages = List.copyOf(receipts.keySet());
        int message = messages.get(random.nextInt(messages.size()));
        List<Receipt> known = receipts.get(message);
        int which = random.nextInt(known.size());
        Receipt receipt = known.get(which);
        StoredEntry entry = receipt.ours();
        if (random.nextBoolean()) {
            program.add("delete %d by receipt %d of %d".formatted(message, which + 1, known.size()));
            ours.queue.remove(entry.entry(), entry.receives());
            tolerant(() -> sqs.acknowledge("queue", receipt.theirs()));
        } else {
            int seconds = random.nextInt(6);
            program.add("change %d by receipt %d of %d to %d".formatted(message, which + 1, known.size(), seconds));
            ours.queue.release(entry.entry(), entry.receives(), now + seconds);
            tolerant(() -> sqs.changeVisibility("queue", receipt.theirs(), seconds));
        }
    }

    /** An old receipt is refused by the one and ignored by the other: what counts is what is visible then. */
    private static void tolerant(Runnable call) {
        try {
            call.run();
        } catch (ElasticMq.Refused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
