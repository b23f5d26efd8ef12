package dev.custody.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernel beside a model that is too simple to be wrong, on random programs. */
class KernelOrderTest {
    private record Event(long atMicros, long sequence, int op, int arg, int stamp, boolean foreground) {}

    /** What both are asked to do: events in, events out, and the counts after each. */
    private static final class Model {
        private final PriorityQueue<Event> queue =
                new PriorityQueue<>(Comparator.comparingLong(Event::atMicros).thenComparingLong(Event::sequence));
        private long sequence;

        void schedule(long atMicros, int op, int arg, int stamp, boolean foreground) {
            queue.add(new Event(atMicros, sequence++, op, arg, stamp, foreground));
        }

        long foreground() {
            return queue.stream().filter(Event::foreground).count();
        }

        long nextMicros() {
            Event next = queue.peek();
            return next == null ? Kernel.NEVER : next.atMicros();
        }
    }

    /** Seeds, with a sequence space so small that it wraps all the time, and with the real one. */
    static Stream<Arguments> programs() {
        List<Arguments> programs = new ArrayList<>();
        for (long seed = 1; seed <= 40; seed++) {
            programs.add(Arguments.of(seed, 1, 2));
            programs.add(Arguments.of(seed, 4, 8));
            programs.add(Arguments.of(seed, 30, 64));
            programs.add(Arguments.of(seed, 700, 2048));
            programs.add(Arguments.of(seed, 2_000, 1 << 19));
        }
        return programs.stream();
    }

    @ParameterizedTest(name = "seed {0}, capacity {1}, {2} sequence numbers")
    @MethodSource("programs")
    void dispatchesAsTheModelDoes(long seed, int capacity, int sequences) {
        new Program(seed, capacity, sequences).run();
    }

    private static final class Program {
        private static final int STEPS = 3_000;

        private final RandomStream random;
        private final int capacity;
        private final Kernel kernel;
        private final Model model = new Model();
        private final long spread;

        Program(long seed, int capacity, int sequences) {
            this.random = new RandomStream(seed);
            this.capacity = capacity;
            this.kernel = new Kernel(capacity, sequences);
            // Few different times make many events of the same microsecond.
            this.spread = random.chance(0.3) ? 3 : 5L * capacity;
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                // Fills up in the first half, runs dry in the second.
                if (random.chance(step < STEPS / 2 ? 0.7 : 0.3)) {
                    scheduleSome();
                } else if (random.chance(0.9)) {
                    boolean expected = !model.queue.isEmpty();
                    assertThat(kernel.dispatchNext(this::handle)).isEqualTo(expected);
                } else {
                    dispatchAWhile();
                }
                expectSameCounts();
            }
            while (kernel.dispatchNext(this::expectNext)) {
                expectSameCounts();
            }
            assertThat(model.queue).isEmpty();
            assertThat(kernel.foreground()).isZero();
        }

        private void dispatchAWhile() {
            long until = kernel.nowMicros() + random.uniform(0, spread / 4);
            long before = kernel.dispatched();
            long count = kernel.dispatchUntil(until, this::handle);
            assertThat(count).isEqualTo(kernel.dispatched() - before);
            assertThat(kernel.nowMicros()).isEqualTo(until);
            assertThat(model.nextMicros()).isGreaterThan(until);
        }

        private void handle(int op, int arg, int stamp) {
            expectNext(op, arg, stamp);
            if (random.chance(0.3)) {
                // Asking closes the hole that the event left: the way that scheduling alone does not take.
                expectSameCounts();
            }
            if (random.chance(0.5)) {
                scheduleSome();
            }
        }

        private void expectNext(int op, int arg, int stamp) {
            Event expected = Objects.requireNonNull(model.queue.poll());
            Event actual = new Event(kernel.nowMicros(), expected.sequence(), op, arg, stamp, expected.foreground());
            assertThat(actual).isEqualTo(expected);
        }

        private void expectSameCounts() {
            assertThat(kernel.pending()).isEqualTo(model.queue.size());
            assertThat(kernel.foreground()).isEqualTo((int) model.foreground());
            assertThat(kernel.nextMicros()).isEqualTo(model.nextMicros());
            assertThat(kernel.dispatched()).isEqualTo(model.sequence - model.queue.size());
        }

        private void scheduleSome() {
            long count = Math.min(random.uniform(0, 3), capacity - model.queue.size());
            for (int i = 0; i < count; i++) {
                long at = kernel.nowMicros() + random.uniform(0, spread);
                int op = (int) random.uniform(0, Kernel.MAX_OP);
                int arg = (int) random.uniform(0, Kernel.MAX_ARG);
                int stamp = (int) random.nextLong();
                boolean foreground = random.chance(0.5);
                if (foreground) {
                    kernel.schedule(at, op, arg, stamp);
                } else {
                    kernel.scheduleBackground(at, op, arg, stamp);
                }
                model.schedule(at, op, arg, stamp, foreground);
            }
        }
    }
}
