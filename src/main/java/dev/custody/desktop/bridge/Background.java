package dev.custody.desktop.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Long work that is done away from JavaFX's thread. What it has to say comes back in a pulse. It leaves one core to the window,
 * and its threads keep no program from ending.
 */
public final class Background implements AutoCloseable {
    /**
     * Something that takes long.
     *
     * @param <P> how it says how far it is
     * @param <R> what comes of it
     */
    public interface Work<P, R> {
        /** Does it, on a thread of its own; streams that are parallel use the others. It ends early if the task is cancelled. */
        R run(Task<P> task);
    }

    /** Who waits for it. Called in pulses. */
    public interface Listener<P, R> {
        /** How far it is; of several since the last pulse, the last. Whoever waits for the end alone does nothing then. */
        default void told(P progress) {}

        /** It is over, also if it was cancelled. */
        void done(R result);

        /** It ended with a mistake. */
        void failed(Throwable why);
    }

    /** Work that was begun. */
    public static final class Task<P> {
        private final AtomicReference<@Nullable P> latest = new AtomicReference<>();
        private volatile boolean cancelled;

        /** Says how far it is. From any thread. */
        public void tell(P progress) {
            latest.set(progress);
        }

        /** Whether it should end now, with what is known. */
        public boolean isCancelled() {
            return cancelled;
        }

        /** Asks it to end. */
        public void cancel() {
            cancelled = true;
        }
    }

    /** Hands out what one task has to say; true when that was the last. */
    private interface Outbox {
        boolean handOut();

        void cancel();
    }

    private final Supplier<Executor> threads;
    private final Executor soon;
    private final List<Outbox> outboxes = new ArrayList<>();
    private @Nullable ForkJoinPool pool;

    /** With threads of its own, from the first work on. */
    public Background() {
        threads = this::pool;
        soon = Thread::startVirtualThread;
    }

    /** @param executor does the work */
    public Background(Executor executor) {
        threads = () -> executor;
        soon = executor;
    }

    /** Begins some work. On the thread of the pulses. */
    public <P, R> Task<P> start(Work<P, R> work, Listener<P, R> listener) {
        return start(threads.get(), work, listener);
    }

    /** The same with what takes some frames only, and is not to wait until longer work is done. */
    public <P, R> Task<P> startSoon(Work<P, R> work, Listener<P, R> listener) {
        return start(soon, work, listener);
    }

    /**
     * Has a mistake in what somebody else does beside reach the thread of the pulses, as if it had been made there. To be called on
     * that thread.
     */
    public void heed(CompletableFuture<?> beside) {
        outboxes.add(new Outbox() {
            @Override
            public boolean handOut() {
                if (beside.isCompletedExceptionally()) {
                    Thread here = Thread.currentThread();
                    here.getUncaughtExceptionHandler().uncaughtException(here, beside.exceptionNow());
                }
                return beside.isDone();
            }

            @Override
            public void cancel() {}
        });
    }

    private <P, R> Task<P> start(Executor on, Work<P, R> work, Listener<P, R> listener) {
        Task<P> task = new Task<>();
        AtomicReference<@Nullable Runnable> end = new AtomicReference<>();
        outboxes.add(new Outbox() {
            @Override
            public boolean handOut() {
                // Asked for first: whatever was told before the end is seen before it.
                Runnable last = end.get();
                P progress = task.latest.getAndSet(null);
                if (progress != null) {
                    listener.told(progress);
                }
                if (last != null) {
                    last.run();
                }
                return last != null;
            }

            @Override
            public void cancel() {
                task.cancel();
            }
        });
        on.execute(() -> {
            try {
                R result = work.run(task);
                end.set(() -> listener.done(result));
            } catch (RuntimeException | Error failure) {
                end.set(() -> listener.failed(failure));
            }
        });
        return task;
    }

    /** Tells listeners what there is to tell, on the thread that calls. */
    void handOut() {
        for (Outbox outbox : List.copyOf(outboxes)) {
            if (outbox.handOut()) {
                outboxes.remove(outbox);
            }
        }
    }

    private ForkJoinPool pool() {
        ForkJoinPool made = pool;
        if (made == null) {
            made = new ForkJoinPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() - 1), Background::thread, null, false);
            pool = made;
        }
        return made;
    }

    private static ForkJoinWorkerThread thread(ForkJoinPool of) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(of);
        thread.setName("background-" + thread.getPoolIndex());
        thread.setDaemon(true);
        return thread;
    }

    /** Asks all work to end, and waits for none. */
    @Override
    public void close() {
        outboxes.forEach(Outbox::cancel);
        outboxes.clear();
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
