package dev.custody.bench;

import dev.custody.engine.kernel.Kernel;

/** The two models of the benchmark, on the kernel. All random numbers are drawn beforehand. */
final class KernelModels {
    /** Room for those who wait; at 90 % load a line of 65,536 has a probability of 10^-2998. */
    static final int WAITING_MASK = (1 << 16) - 1;

    private KernelModels() {}

    /**
     * One server, and a line before it: as many customers arrive as there are numbers, and all are served
     * in the order in which they came. Two events a customer.
     *
     * @param betweenArrivalsMicros the time from one arrival to the next
     * @param servicesMicros how long each is served
     * @return how long all customers together waited before they were served, in microseconds
     */
    static long queue(int[] betweenArrivalsMicros, int[] servicesMicros) {
        Kernel kernel = new Kernel(Kernel.MAX_CAPACITY);
        Queue queue = new Queue(kernel, betweenArrivalsMicros, servicesMicros);
        kernel.schedule(betweenArrivalsMicros[0], Queue.ARRIVAL, 0, 0);
        dispatchAll(kernel, queue);
        return queue.waitedMicros;
    }

    /**
     * The classic measure of event queues: take the earliest event out, put one in, and so on.
     *
     * @param incrementsMicros how far ahead each event is scheduled; as many as a power of two, used again
     *     from the start when they are used up
     * @param pending how many events are pending all the time
     * @param events how many are taken out
     * @return the time of the last event, in microseconds
     */
    static long hold(int[] incrementsMicros, int pending, int events) {
        Kernel kernel = new Kernel(Kernel.MAX_CAPACITY);
        Hold hold = new Hold(kernel, incrementsMicros, pending);
        for (int i = 0; i < pending; i++) {
            kernel.schedule(incrementsMicros[i], 0, i, 0);
        }
        for (int event = 0; event < events; event++) {
            kernel.dispatchNext(hold);
        }
        return kernel.nowMicros();
    }

    private static void dispatchAll(Kernel kernel, Kernel.Handler handler) {
        boolean any = true;
        while (any) {
            any = kernel.dispatchNext(handler);
        }
    }

    private static final class Queue implements Kernel.Handler {
        static final int ARRIVAL = 0;
        static final int DEPARTURE = 1;

        private final Kernel kernel;
        private final int[] betweenArrivalsMicros;
        private final int[] servicesMicros;
        private final long[] waiting = new long[WAITING_MASK + 1];
        private int first;
        private int behindLast;
        private int arrived;
        private int served;
        private boolean busy;
        private long waitedMicros;

        Queue(Kernel kernel, int[] betweenArrivalsMicros, int[] servicesMicros) {
            this.kernel = kernel;
            this.betweenArrivalsMicros = betweenArrivalsMicros;
            this.servicesMicros = servicesMicros;
        }

        @Override
        public void handle(int op, int arg, int stamp) {
            long now = kernel.nowMicros();
            if (op == ARRIVAL) {
                arrived++;
                if (arrived < betweenArrivalsMicros.length) {
                    kernel.schedule(now + betweenArrivalsMicros[arrived], ARRIVAL, 0, 0);
                }
                if (busy) {
                    waiting[behindLast++ & WAITING_MASK] = now;
                } else {
                    busy = true;
                    serve(now);
                }
            } else if (first != behindLast) {
                waitedMicros += now - waiting[first++ & WAITING_MASK];
                serve(now);
            } else {
                busy = false;
            }
        }

        private void serve(long now) {
            kernel.schedule(now + servicesMicros[served++], DEPARTURE, 0, 0);
        }
    }

    private static final class Hold implements Kernel.Handler {
        private final Kernel kernel;
        private final int[] incrementsMicros;
        private final int mask;
        private int drawn;

        Hold(Kernel kernel, int[] incrementsMicros, int pending) {
            this.kernel = kernel;
            this.incrementsMicros = incrementsMicros;
            this.mask = incrementsMicros.length - 1;
            this.drawn = pending;
        }

        @Override
        public void handle(int op, int arg, int stamp) {
            kernel.schedule(kernel.nowMicros() + incrementsMicros[drawn++ & mask], op, arg, stamp);
        }
    }
}
