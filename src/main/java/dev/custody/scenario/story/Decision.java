package dev.custody.scenario.story;

import java.util.Comparator;
import java.util.List;

/** Whether one condition is so now, and since when. Parts that look at the run itself are {@link Observer}s. */
sealed interface Decision {
    boolean holds();

    /** The event by which it last came to be so, or no longer so. */
    Since since();

    /**
     * An event of one of the two runs; the later of two is that of the later time.
     *
     * @param position {@link #NEVER} if nothing ever changed
     */
    record Since(boolean beside, int position, long atMicros) {
        static final int NEVER = -1;

        static final Comparator<Since> EARLIEST_FIRST =
                Comparator.comparingLong(Since::atMicros).thenComparing(Since::position);
    }

    /** All of them. */
    record All(List<Decision> of) implements Decision {
        @Override
        public boolean holds() {
            return of.stream().allMatch(Decision::holds);
        }

        @Override
        public Since since() {
            return of.stream().map(Decision::since).max(Since.EARLIEST_FIRST).orElseThrow();
        }
    }

    /** At least one of them. */
    record Some(List<Decision> of) implements Decision {
        @Override
        public boolean holds() {
            return of.stream().anyMatch(Decision::holds);
        }

        /** As soon as one was so, it was so; and no longer once the last of them was not. */
        @Override
        public Since since() {
            return holds()
                    ? of.stream()
                            .filter(Decision::holds)
                            .map(Decision::since)
                            .min(Since.EARLIEST_FIRST)
                            .orElseThrow()
                    : new All(of).since();
        }
    }

    /** The opposite. */
    record Opposite(Decision of) implements Decision {
        @Override
        public boolean holds() {
            return !of.holds();
        }

        @Override
        public Since since() {
            return of.since();
        }
    }

    /** In the run beside. */
    record InOther(Decision of) implements Decision {
        @Override
        public boolean holds() {
            return of.holds();
        }

        @Override
        public Since since() {
            return new Since(true, of.since().position(), of.since().atMicros());
        }
    }

    /** What looks at one of the two runs. */
    non-sealed interface Observed extends Decision {}
}
