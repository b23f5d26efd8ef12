package dev.custody.report;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A part of a report that is made on a thread of its own, beside another: large ones take half the time. It must share nothing with
 * the other that either of them changes.
 */
public final class Beside<T> {
    private final FutureTask<T> task;

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins at once. */
    public static <T> Beside<T> begin(String name, Callable<T> part) {
        FutureTask<T> task = new FutureTask<>(part);
        Thread.ofPlatform().name(name).daemon().start(task);
        return new Beside<>(task);
    }

    /**
     * What has been made; waits for it. Throws what the part has thrown.
     *
     * @throws CancellationException also if this thread is interrupted meanwhile
     */
    public T made() {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException why -> throw why;
                case Error why -> throw why;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
