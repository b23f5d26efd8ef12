package dev.custody.bench;

import java.util.Arrays;

/**
 * What the kernel is measured against: the same models as loops that know their model, on a binary heap of
 * one {@code long} an event (time, sequence, and where needed the kind of event in the lowest bit).
 *
 * <p>It is tuned in earnest: everything in local variables, the smaller child found without a branch, the
 * next event put straight into the place of the one taken out. It also does without whatever a model does
 * not need: payloads, checks of bounds, and a right order after its sequence has wrapped. Tried and no
 * better on 1,000 pending: going down to the leaves and up again, and four children a node.
 *
 * <p>Faster on <i>hold</i>, by some 30 %, was a tournament tree with a fixed leaf for each event. It is no heap:
 * it needs the number of pending events beforehand, and it breaks ties by leaf.
 */
final class PackedLoop {
    private static final int SEQUENCE_BITS = 19;
    private static final int SEQUENCE_MASK = (1 << SEQUENCE_BITS) - 1;
    private static final long ARRIVAL = 0;
    private static final long DEPARTURE = 1;

    private PackedLoop() {}

    /** See {@link KernelModels#queue}. */
    static long queue(int[] betweenArrivalsMicros, int[] servicesMicros) {
        long[] heap = new long[16];
        Arrays.fill(heap, Long.MAX_VALUE);
        long[] waiting = new long[KernelModels.WAITING_MASK + 1];
        int first = 0;
        int behindLast = 0;
        int arrived = 0;
        int served = 0;
        boolean busy = false;
        long waitedMicros = 0;
        int sequence = 0;
        heap[0] = (long) betweenArrivalsMicros[0] << SEQUENCE_BITS | ARRIVAL;
        int size = 1;
        while (size > 0) {
            long top = heap[0];
            long now = top >>> SEQUENCE_BITS;
            boolean hole = true;
            if ((top & 1) == ARRIVAL) {
                arrived++;
                if (arrived < betweenArrivalsMicros.length) {
                    sequence += 2;
                    replaceTop(heap, size, key(now + betweenArrivalsMicros[arrived], sequence) | ARRIVAL);
                    hole = false;
                }
                if (busy) {
                    waiting[behindLast++ & KernelModels.WAITING_MASK] = now;
                } else {
                    busy = true;
                    sequence += 2;
                    long key = key(now + servicesMicros[served++], sequence) | DEPARTURE;
                    if (hole) {
                        replaceTop(heap, size, key);
                        hole = false;
                    } else {
                        siftUp(heap, size++, key);
                    }
                }
            } else if (first != behindLast) {
                waitedMicros += now - waiting[first++ & KernelModels.WAITING_MASK];
                sequence += 2;
                replaceTop(heap, size, key(now + servicesMicros[served++], sequence) | DEPARTURE);
                hole = false;
            } else {
                busy = false;
            }
            if (hole) {
                long last = heap[--size];
                heap[size] = Long.MAX_VALUE;
                if (size > 0) {
                    replaceTop(heap, size, last);
                }
            }
        }
        return waitedMicros;
    }

    /** See {@link KernelModels#hold}. */
    static long hold(int[] incrementsMicros, int pending, int events) {
        long[] heap = new long[pending + 1];
        for (int i = 0; i < pending; i++) {
            heap[i] = key(incrementsMicros[i], i);
        }
        heap[pending] = Long.MAX_VALUE;
        Arrays.sort(heap, 0, pending);
        int mask = incrementsMicros.length - 1;
        int drawn = pending;
        long now = 0;
        for (int event = 0; event < events; event++) {
            now = heap[0] >>> SEQUENCE_BITS;
            replaceTop(heap, pending, key(now + incrementsMicros[drawn & mask], drawn));
            drawn++;
        }
        return now;
    }

    private static long key(long atMicros, int sequence) {
        return atMicros << SEQUENCE_BITS | (sequence & SEQUENCE_MASK);
    }

    private static void replaceTop(long[] heap, int size, long key) {
        int at = 0;
        int child = 1;
        while (child < size) {
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

    private static void siftUp(long[] heap, int free, long key) {
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
}
