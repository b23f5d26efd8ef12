package dev.custody.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelTest {
    private final Kernel kernel = new Kernel(1_000);
    private final List<String> seen = new ArrayList<>();

    private void note(int op, int arg, int stamp) {
        seen.add("%d: %d %d %d".formatted(kernel.nowMicros(), op, arg, stamp));
    }

    @Test
    void startsEmptyAtZero() {
        assertThat(kernel.nowMicros()).isZero();
        assertThat(kernel.nextMicros()).isEqualTo(Kernel.NEVER);
        assertThat(kernel.pending()).isZero();
        assertThat(kernel.dispatchNext(this::note)).isFalse();
        assertThat(kernel.dispatched()).isZero();
        assertThat(seen).isEmpty();
    }

    @Test
    void handsOutByTimeAndThenInTheOrderOfScheduling() {
        kernel.schedule(20, 1, 0, 0);
        kernel.schedule(10, 2, 0, 0);
        kernel.scheduleBackground(10, 3, 0, 0);
        kernel.schedule(10, 4, 0, 0);
        assertThat(kernel.dispatchUntil(20, this::note)).isEqualTo(4);
        assertThat(seen).containsExactly("10: 2 0 0", "10: 3 0 0", "10: 4 0 0", "20: 1 0 0");
    }

    @Test
    void givesBackEveryNumberAtItsBounds() {
        kernel.schedule(0, 0, 0, 0);
        kernel.schedule(0, Kernel.MAX_OP, Kernel.MAX_ARG, -1);
        kernel.scheduleBackground(0, Kernel.MAX_OP, 0, Integer.MIN_VALUE);
        kernel.scheduleBackground(Kernel.MAX_MICROS, 0, Kernel.MAX_ARG, Integer.MAX_VALUE);
        kernel.dispatchUntil(Kernel.MAX_MICROS, this::note);
        assertThat(seen)
                .containsExactly(
                        "0: 0 0 0",
                        "0: 127 16777215 -1",
                        "0: 127 0 -2147483648",
                        Kernel.MAX_MICROS + ": 0 16777215 2147483647");
        assertThat(kernel.pending()).isZero();
    }

    @Test
    void dispatchesUpToAndAtTheGivenTimeAndLeavesTheClockThere() {
        kernel.schedule(10, 1, 0, 0);
        kernel.schedule(11, 2, 0, 0);
        assertThat(kernel.dispatchUntil(10, this::note)).isEqualTo(1);
        assertThat(kernel.nowMicros()).isEqualTo(10);
        assertThat(kernel.nextMicros()).isEqualTo(11);
        assertThat(kernel.dispatchUntil(10, this::note)).isZero();
        assertThat(kernel.dispatchUntil(500, this::note)).isEqualTo(1);
        assertThat(kernel.nowMicros()).isEqualTo(500);
        assertThat(kernel.dispatched()).isEqualTo(2);
        assertThat(seen).containsExactly("10: 1 0 0", "11: 2 0 0");
    }

    @Test
    void dispatchesWhatHandlersScheduleWithinTheTime() {
        kernel.schedule(4, 1, 0, 0);
        kernel.schedule(4, 2, 0, 0);
        long count = kernel.dispatchUntil(10, (op, arg, stamp) -> {
            note(op, arg, stamp);
            if (op == 1) {
                kernel.schedule(kernel.nowMicros(), 3, 0, 0);
                kernel.schedule(10, 4, 0, 0);
                kernel.schedule(11, 5, 0, 0);
            }
        });
        assertThat(count).isEqualTo(4);
        assertThat(seen).containsExactly("4: 1 0 0", "4: 2 0 0", "4: 3 0 0", "10: 4 0 0");
        assertThat(kernel.nextMicros()).isEqualTo(11);
    }

    private static final class Stop extends RuntimeException {}

    @Test
    void countsForegroundEventsOnly() {
        kernel.schedule(1, 0, 0, 0);
        kernel.scheduleBackground(2, 0, 0, 0);
        kernel.schedule(3, 0, 0, 0);
        assertThat(kernel.foreground()).isEqualTo(2);
        assertThat(kernel.pending()).isEqualTo(3);
        List<Integer> foreground = new ArrayList<>();
        List<Integer> pending = new ArrayList<>();
        while (kernel.dispatchNext((op, arg, stamp) -> {
            foreground.add(kernel.foreground());
            pending.add(kernel.pending());
        })) {}
        assertThat(foreground).containsExactly(1, 1, 0);
        assertThat(pending).containsExactly(2, 1, 0);
    }

    @Test
    void aHandlerSeesWhatIsNext() {
        kernel.schedule(1, 0, 0, 0);
        kernel.schedule(5, 0, 0, 0);
        kernel.dispatchNext((op, arg, stamp) -> {
            assertThat(kernel.nextMicros()).isEqualTo(5);
            kernel.schedule(3, 0, 0, 0);
            assertThat(kernel.nextMicros()).isEqualTo(3);
        });
        assertThat(kernel.pending()).isEqualTo(2);
    }

    @Test
    void refusesThePastAndTheEndOfTime() {
        kernel.dispatchUntil(100, this::note);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kernel.schedule(99, 0, 0, 0))
                .withMessage("The time 99 µs is in the past: it is 100 µs now");
        assertThatIllegalArgumentException().isThrownBy(() -> kernel.dispatchUntil(99, this::note));
        for (long beyond : new long[] {Kernel.MAX_MICROS + 1, Kernel.NEVER}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kernel.scheduleBackground(beyond, 0, 0, 0))
                    .withMessageContaining("beyond the end of virtual time");
            assertThatIllegalArgumentException().isThrownBy(() -> kernel.dispatchUntil(beyond, this::note));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> kernel.schedule(Long.MIN_VALUE, 0, 0, 0));
        assertThat(kernel.pending()).isZero();
        assertThat(kernel.foreground()).isZero();
        kernel.schedule(100, 0, 0, 0);
    }

    @Test
    void refusesOperationsAndArgumentsOutOfBounds() {
        int[][] wrong = {{-1, 0}, {Kernel.MAX_OP + 1, 0}, {0, -1}, {0, Kernel.MAX_ARG + 1}};
        for (int[] numbers : wrong) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kernel.schedule(0, numbers[0], numbers[1], 0))
                    .withMessageContaining("has %d and %d", numbers[0], numbers[1]);
        }
        assertThat(kernel.pending()).isZero();
    }

    @Test
    void refusesMoreThanItsCapacityAndGoesOn() {
        Kernel small = new Kernel(2);
        small.schedule(1, 1, 0, 0);
        small.schedule(2, 2, 0, 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> small.schedule(3, 3, 0, 0))
                .withMessage("2 events are pending, and the kernel has room for no more");
        assertThat(small.foreground()).isEqualTo(2);
        small.dispatchNext((op, arg, stamp) -> {
            small.schedule(1, 4, 0, 0);
            assertThatIllegalStateException().isThrownBy(() -> small.schedule(3, 5, 0, 0));
        });
        List<Integer> ops = new ArrayList<>();
        while (small.dispatchNext((op, arg, stamp) -> ops.add(op))) {}
        assertThat(ops).containsExactly(4, 2);
    }

    @Test
    void refusesACapacityThatSequencesCannotServe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Kernel(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Kernel(Kernel.MAX_CAPACITY + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Kernel(5, 8));
    }

    @Test
    void aHandlerMustNotDispatch() {
        kernel.schedule(0, 0, 0, 0);
        kernel.schedule(0, 0, 0, 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> kernel.dispatchNext((op, arg, stamp) -> kernel.dispatchNext(this::note)));
        assertThatIllegalStateException()
                .isThrownBy(() -> kernel.dispatchUntil(5, (op, arg, stamp) -> kernel.dispatchUntil(5, this::note)));
        assertThat(kernel.pending()).isZero();
    }

    @Test
    void anEventWhoseHandlerThrowsIsGoneAndTheClockStaysAtIt() {
        kernel.schedule(3, 0, 0, 0);
        kernel.schedule(4, 1, 0, 0);
        assertThatExceptionOfType(Stop.class)
                .isThrownBy(() -> kernel.dispatchUntil(10, (op, arg, stamp) -> {
                    throw new Stop();
                }));
        assertThat(kernel.nowMicros()).isEqualTo(3);
        assertThat(kernel.pending()).isEqualTo(1);
        kernel.dispatchUntil(10, this::note);
        assertThat(seen).containsExactly("4: 1 0 0");
    }

    @Test
    void allocatesNothingForAnEvent() {
        Kernel.Handler again = (op, arg, stamp) -> kernel.schedule(kernel.nowMicros() + 1 + arg, op, arg, stamp);
        for (int slot = 0; slot < 900; slot++) {
            kernel.schedule(slot, 0, slot, 0);
        }
        int events = 200_000;
        dispatch(events, again);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        dispatch(events, again);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        // Sorting may want a little room at each of the dozen renumberings.
        assertThat(bytes).isLessThan(events / 4);
        assertThat(kernel.pending()).isEqualTo(900);
    }

    private void dispatch(int events, Kernel.Handler handler) {
        for (int i = 0; i < events; i++) {
            kernel.dispatchNext(handler);
        }
    }
}
