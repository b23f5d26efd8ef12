package dev.custody.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static long[] first(RandomStream random, int count) {
        return LongStream.generate(random::nextLong).limit(count).toArray();
    }

    @Test
    void isSplitMix64() {
        // The reference implementation's first numbers for the seed 1234567.
        assertThat(first(new RandomStream(1234567), 5))
                .containsExactly(
                        6457827717110365317L,
                        3203168211198807973L,
                        Long.parseUnsignedLong("9817491932198370423"),
                        4593380528125082431L,
                        Long.parseUnsignedLong("16408922859458223821"));
    }

    /** Saved runs depend on these numbers: a change here breaks every one of them. */
    @Test
    void neverChanges() {
        assertThat(first(new RandomStream(42).fork("worker-1"), 3))
                .containsExactly(-1971552010123698867L, 3268203937735852764L, -2785477927470255730L);
        assertThat(new RandomStream(42).fork("Würger").fork("jitter").nextLong())
                .isEqualTo(-2639341321688649335L);
        RandomStream bounded = new RandomStream(42);
        assertThat(LongStream.generate(() -> bounded.nextLong(1000)).limit(6))
                .containsExactly(741L, 159L, 278L, 344L, 38L, 868L);
        RandomStream fractions = new RandomStream(42);
        assertThat(DoubleStream.generate(fractions::nextDouble).limit(3))
                .containsExactly(0x1.7bae644c5fd6dp-1, 0x1.477f199d93378p-3, 0x1.1d499d5c4c3e6p-2);
        RandomStream waits = new RandomStream(42);
        assertThat(DoubleStream.generate(() -> waits.exponential(1000)).limit(4))
                .containsExactly(0x1.5247140aa8426p10, 0x1.5c7e51c7df8acp7, 0x1.469025d4ebbc7p8, 0x1.a5e2a050ae0e1p8);
        long bits = 0;
        for (int i = 0; i < 100_000; i++) {
            bits = bits * 31 + Double.doubleToRawLongBits(waits.exponential(1000));
        }
        assertThat(bits).isEqualTo(-4365883404650728163L);
    }

    @Test
    void aForkDependsOnSeedAndNameOnly() {
        RandomStream fresh = new RandomStream(7);
        RandomStream used = new RandomStream(7);
        first(used, 100);
        used.fork("another");
        assertThat(first(used.fork("worker"), 20)).isEqualTo(first(fresh.fork("worker"), 20));
        assertThat(first(used.fork("a").fork("b"), 20))
                .isEqualTo(first(fresh.fork("a").fork("b"), 20));
    }

    @Test
    void forkingAndDrawingFromAForkLeavesTheParentAlone() {
        RandomStream random = new RandomStream(7);
        first(random.fork("worker"), 100);
        assertThat(first(random, 20)).isEqualTo(first(new RandomStream(7), 20));
    }

    @Test
    void forksDiffer() {
        Set<Long> firsts = new HashSet<>();
        String[] names = {"", "\0", "a", "b", "ab", "ba", "a\0", "\0a", "worker", "worker-1", "worker-2", "Würger"};
        int count = 0;
        for (long seed : new long[] {0, 1, 2, -1, Long.MIN_VALUE}) {
            RandomStream random = new RandomStream(seed);
            firsts.add(new RandomStream(seed).nextLong());
            count++;
            for (String name : names) {
                firsts.add(random.fork(name).nextLong());
                firsts.add(random.fork(name).fork("a").nextLong());
                count += 2;
            }
        }
        assertThat(firsts).hasSize(count);
    }

    @Test
    void forksAreNotCorrelated() {
        RandomStream random = new RandomStream(3);
        RandomStream one = random.fork("worker-1");
        RandomStream other = random.fork("worker-2");
        int count = 100_000;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (one.nextDouble() - 0.5) * (other.nextDouble() - 0.5);
        }
        // The product's standard deviation is 1/12; four standard errors.
        assertThat(sum / count).isCloseTo(0, within(4 / 12.0 / Math.sqrt(count)));
    }

    @Test
    void aSnapshotGoesOnWhereItWasTaken() {
        RandomStream random = new RandomStream(9).fork("worker");
        first(random, 13);
        RandomStream restored = new RandomStream(random.snapshot());
        assertThat(first(restored.fork("x"), 5)).isEqualTo(first(random.fork("x"), 5));
        assertThat(first(restored, 50)).isEqualTo(first(random, 50));
    }

    @Test
    void boundedNumbersAreEvenAndWithinTheirBound() {
        RandomStream random = new RandomStream(5);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[(int) random.nextLong(7)]++;
        }
        for (int count : counts) {
            assertThat(count).isCloseTo(10_000, within(400));
        }
        assertThat(random.nextLong(1)).isZero();
        // With so large a bound a third of the numbers must be drawn again to be fair.
        long bound = (1L << 62) + (1L << 61);
        int low = 0;
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextLong(bound);
            assertThat(number).isBetween(0L, bound - 1);
            low += number < bound / 2 ? 1 : 0;
        }
        assertThat(low).isCloseTo(5_000, within(250));
    }

    @Test
    void refusesBoundsThatLeaveNothing() {
        RandomStream random = new RandomStream(5);
        assertThatIllegalArgumentException().isThrownBy(() -> random.nextLong(0));
        assertThatIllegalArgumentException().isThrownBy(() -> random.nextLong(-5));
        assertThatIllegalArgumentException().isThrownBy(() -> random.uniform(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> random.uniform(Long.MIN_VALUE, Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> random.exponential(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> random.exponential(Double.NaN));
    }

    @Test
    void uniformReachesBothEnds() {
        RandomStream random = new RandomStream(5);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            seen.add(random.uniform(-1, 1));
        }
        assertThat(seen).containsExactlyInAnyOrder(-1L, 0L, 1L);
        assertThat(random.uniform(4, 4)).isEqualTo(4);
    }

    @Test
    void chanceIsNeverAtZeroAndAlwaysAtOne() {
        RandomStream random = new RandomStream(5);
        int half = 0;
        for (int i = 0; i < 10_000; i++) {
            assertThat(random.chance(0)).isFalse();
            assertThat(random.chance(1)).isTrue();
            half += random.chance(0.5) ? 1 : 0;
        }
        assertThat(half).isCloseTo(5_000, within(250));
    }

    @Test
    void exponentialNumbersHaveTheirMeanAndDeviation() {
        RandomStream random = new RandomStream(5);
        int count = 200_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double number = random.exponential(40);
            assertThat(number).isGreaterThanOrEqualTo(0);
            sum += number;
            squares += number * number;
        }
        double mean = sum / count;
        assertThat(mean).isCloseTo(40, within(0.4));
        assertThat(Math.sqrt(squares / count - mean * mean)).isCloseTo(40, within(0.8));
    }
}
