package dev.custody.engine.kernel;

import java.util.Arrays;

/**
 * A deterministic queue of events with a virtual clock in microseconds.
 *
 * <p>Events are dispatched by (time, sequence): those of the same microsecond in the order in which they
 * were scheduled. See the package's page for how it works. Not safe for use by several threads.
 */
public final class Kernel {
    /** What {@link #nextMicros} says when nothing is pending. */
    public static final long NEVER = Long.MAX_VALUE;

    /**
     * The end of virtual time: a little over 203 days. Time and sequence share the 63 bits of a positive
     * number, and a run lasts hours at most. (The last of the 2^44 microseconds belongs to NEVER.)
     */
    public static final long MAX_MICROS = (1L << 44) - 2;

    /** The largest operation. */
    public static final int MAX_OP = 127;

    /** The largest argument. */
    public static final int MAX_ARG = (1 << 24) - 1;

    /** The largest capacity: half of the sequence numbers, so that renumbering always frees as many. */
    public static final int MAX_CAPACITY = 1 << 18;

    private static final int SEQUENCE_BITS = 19;
    private static final int SEQUENCE_MASK = (1 << SEQUENCE_BITS) - 1;
    private static final int FIRST_TABLE = 1 << 8;
    private static final int FIRST_HEAP = 1 << 6;

    /** The table of payloads is at least this many times as large as the number of pending events. */
    private static final int ROOM = 16;

    // A payload: stamp in bits 0..31, argument in 32..55, operation in 56..62, background in the sign.
    private static final int ARG_SHIFT = 32;
    private static final int OP_SHIFT = 56;
    private static final long BACKGROUND = Long.MIN_VALUE;

    /** Takes the events out of the kernel. */
    @FunctionalInterface
    public interface Handler {
        /** Handles one event at {@link Kernel#nowMicros}, with the numbers it was scheduled with. */
        void handle(int op, int arg, int stamp);
    }

    private final int capacity;
    private final int largestTable;

    /** A binary heap of time and sequence; beyond {@link #size} every entry is NEVER. */
    private long[] heap;

    /** Room for the payloads of the whole heap, while they are renumbered. */
    private long[] moved = new long[FIRST_HEAP];

    /** The payloads, by sequence. */
    private long[] payloads;

    /** Entries of the heap in use, with the hole. */
    private int size;

    /** 1 while the entry at the top of the heap was dispatched and its place is still free, else 0. */
    private int hole;

    private int nextSequence;

    /** How many events were scheduled so far, less {@link #nextSequence}. */
    private long scheduledBefore;

    /** How many background events are pending. */
    private int background;

    private long nowMicros;
    private boolean dispatching;

    /**
     * A kernel at time 0 with nothing pending.
     *
     * @param capacity how many events may be pending at once, 1 to {@link #MAX_CAPACITY}
     */
    public Kernel(int capacity) {
        this(capacity, 1 << SEQUENCE_BITS);
    }

    /** With fewer sequence numbers (a power of two, at least twice the capacity), to test their wrap. */
    Kernel(int capacity, int sequences) {
        if (capacity < 1 || capacity > sequences / 2) {
            throw new IllegalArgumentException(
                    "The capacity must be 1 to %d events, but is %d".formatted(sequences / 2, capacity));
        }
        this.capacity = capacity;
        this.largestTable = sequences;
        this.payloads = new long[Math.min(FIRST_TABLE, sequences)];
        this.heap = new long[FIRST_HEAP];
        Arrays.fill(heap, NEVER);
    }

    /** The virtual time: that of the event being handled, or where the last dispatch left it. */
    public long nowMicros() {
        return nowMicros;
    }

    /** The time of the earliest pending event, or {@link #NEVER}. */
    public long nextMicros() {
        closeHole();
        return size == 0 ? NEVER : heap[0] >>> SEQUENCE_BITS;
    }

    /** Shows the event that is dispatched next, as it will be handled, and leaves it where it is. Nothing if none is pending. */
    public void peek(Handler handler) {
        closeHole();
        if (size > 0) {
            long payload = payloads[(int) heap[0] & SEQUENCE_MASK];
            handler.handle(
                    (int) (payload >>> OP_SHIFT) & MAX_OP, (int) (payload >>> ARG_SHIFT) & MAX_ARG, (int) payload);
        }
    }

    /** How many events were dispatched since the start, with the one being handled. */
    public long dispatched() {
        // What was scheduled and is not pending. (A counter would cost one more write an event.)
        return scheduledBefore + nextSequence - pending();
    }

    /** How many events are pending, without the one being handled. */
    public int pending() {
        return size - hole;
    }

    /** How many foreground events are pending, without the one being handled. */
    public int foreground() {
        return pending() - background;
    }

    /**
     * Schedules a foreground event: one that the run must wait for before it is at rest.
     *
     * @param atMicros when, from {@link #nowMicros} to {@link #MAX_MICROS}
     * @param op what, 0 to {@link #MAX_OP}
     * @param arg on what, 0 to {@link #MAX_ARG}
     * @param stamp free; mostly the generation of the slot {@code arg}, to recognise a stale timer
     * @throws IllegalArgumentException if a number is out of its bounds
     * @throws IllegalStateException if as many events are pending as the kernel has capacity for
     */
    public void schedule(long atMicros, int op, int arg, int stamp) {
        add(atMicros, payload(op, arg, stamp));
    }

    /** Schedules a background event (an idle poll, a schedule's tick); else like {@link #schedule}. */
    public void scheduleBackground(long atMicros, int op, int arg, int stamp) {
        add(atMicros, payload(op, arg, stamp) | BACKGROUND);
        background++;
    }

    /**
     * Moves the clock to the earliest event and hands it to the handler.
     *
     * @return false if nothing is pending; the clock stays then
     * @throws IllegalStateException if called by a handler
     */
    public boolean dispatchNext(Handler handler) {
        closeHole();
        if (size == 0) {
            return false;
        }
        enter();
        try {
            dispatchTop(handler);
        } finally {
            dispatching = false;
        }
        return true;
    }

    /**
     * Dispatches every event up to and at the given time, also those that are scheduled meanwhile, and
     * then moves the clock to that time. If the handler throws, its event is gone and the clock stays at
     * it.
     *
     * @param untilMicros from {@link #nowMicros} to {@link #MAX_MICROS}
     * @return how many events were dispatched
     * @throws IllegalArgumentException if the time is out of its bounds
     * @throws IllegalStateException if called by a handler
     */
    public long dispatchUntil(long untilMicros, Handler handler) {
        checkTime(untilMicros);
        enter();
        try {
            long before = dispatched();
            closeHole();
            long last = untilMicros << SEQUENCE_BITS | SEQUENCE_MASK;
            while (heap[0] <= last) {
                dispatchTop(handler);
                closeHole();
            }
            nowMicros = untilMicros;
            return dispatched() - before;
        } finally {
            dispatching = false;
        }
    }

    /**
     * Moves the clock forward to a time before which nothing is pending.
     *
     * @param micros from {@link #nowMicros} to {@link #nextMicros} and {@link #MAX_MICROS}
     * @throws IllegalArgumentException if the time is out of its bounds
     */
    public void moveTo(long micros) {
        checkTime(micros);
        if (micros > nextMicros()) {
            throw new IllegalArgumentException("An event is pending at %d, before %d".formatted(nextMicros(), micros));
        }
        nowMicros = micros;
    }

    private void enter() {
        if (dispatching) {
            throw new IllegalStateException("A handler can't dispatch: schedule the event instead");
        }
        dispatching = true;
    }

    private void dispatchTop(Handler handler) {
        long top = heap[0];
        long payload = payloads[(int) top & SEQUENCE_MASK];
        hole = 1;
        nowMicros = top >>> SEQUENCE_BITS;
        if (payload < 0) {
            background--;
        }
        handler.handle((int) (payload >>> OP_SHIFT) & MAX_OP, (int) (payload >>> ARG_SHIFT) & MAX_ARG, (int) payload);
    }

    private static long payload(int op, int arg, int stamp) {
        if ((op & ~MAX_OP | arg & ~MAX_ARG) != 0) {
            throw new IllegalArgumentException(
                    "An event needs an operation of 0 to %d and an argument of 0 to %d, but has %d and %d"
                            .formatted(MAX_OP, MAX_ARG, op, arg));
        }
        return (long) op << OP_SHIFT | (long) arg << ARG_SHIFT | Integer.toUnsignedLong(stamp);
    }

    private void add(long atMicros, long payload) {
        checkTime(atMicros);
        if (nextSequence == payloads.length) {
            renumber();
        }
        int sequence = nextSequence;
        long key = atMicros << SEQUENCE_BITS | sequence;
        if (hole != 0) {
            hole = 0;
            replaceTop(key);
        } else {
            if (size >= heap.length - 2) {
                growHeap();
            }
            if (size == capacity) {
                throw new IllegalStateException(
                        "%d events are pending, and the kernel has room for no more".formatted(size));
            }
            siftUp(size++, key);
        }
        payloads[sequence] = payload;
        nextSequence = sequence + 1;
    }

    private void checkTime(long atMicros) {
        if (atMicros < nowMicros || atMicros > MAX_MICROS) {
            throw new IllegalArgumentException(
                    atMicros < nowMicros
                            ? "The time %d µs is in the past: it is %d µs now".formatted(atMicros, nowMicros)
                            : "The time %d µs is beyond the end of virtual time at %d µs (203 days)"
                                    .formatted(atMicros, MAX_MICROS));
        }
    }

    /** Fills the hole at the top, if there is one, with the last entry. */
    private void closeHole() {
        if (hole != 0) {
            hole = 0;
            int last = --size;
            long key = heap[last];
            heap[last] = NEVER;
            if (last > 0) {
                replaceTop(key);
            }
        }
    }

    /** Puts a key where the top was: down from there, always past the smaller child. */
    private void replaceTop(long key) {
        long[] heap = this.heap;
        int size = this.size;
        int at = 0;
        int child = 1;
        while (child < size) {
            // The smaller child without a branch, which would be wrong every other time: keys are never
            // negative, so the sign of the difference says which. Behind the last entry there is a NEVER.
            child += (int) ((heap[child + 1] - heap[child]) >>> 63);
            long smaller = heap[child];
            if (key < smaller) {
                break;
            }
            heap[at] = smaller;
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = key;
    }

    private void siftUp(int free, long key) {
        long[] heap = this.heap;
        int at = free;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            long above = heap[parent];
            if (above < key) {
                break;
            }
            heap[at] = above;
            at = parent;
        }
        heap[at] = key;
    }

    private void growHeap() {
        int length = heap.length;
        heap = Arrays.copyOf(heap, 2 * length);
        moved = new long[2 * length];
        Arrays.fill(heap, length, heap.length, NEVER);
    }

    /** Numbers the pending events from zero in their order, which a heap that is sorted keeps. */
    private void renumber() {
        closeHole();
        int count = size;
        Arrays.sort(heap, 0, count);
        for (int i = 0; i < count; i++) {
            moved[i] = payloads[(int) heap[i] & SEQUENCE_MASK];
            heap[i] = heap[i] & ~(long) SEQUENCE_MASK | i;
        }
        if (payloads.length < largestTable && count > payloads.length / ROOM) {
            payloads = new long[2 * payloads.length];
        }
        System.arraycopy(moved, 0, payloads, 0, count);
        scheduledBefore += nextSequence - count;
        nextSequence = count;
    }
}
