package dev.custody.desktop.bridge;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Starts JavaFX for one piece of work, where no application does. */
public final class Toolkit {
    private Toolkit() {}

    /**
     * Starts JavaFX, begins the work on its thread, and ends JavaFX when the result is there, which is returned.
     *
     * @param result to be completed by the work, whenever it is done
     */
    public static <T> T startAndWait(Runnable begin, CompletableFuture<T> result) {
        Platform.startup(() -> {
            try {
                begin.run();
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("the window failed: " + failure.getCause(), failure);
        } finally {
            Platform.exit();
        }
    }

    /** Starts JavaFX, does the work on its thread, ends JavaFX, and returns what came of it. */
    public static <T> T startAndGet(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        // Not in the start itself: no pulse comes before that is over, and the work may wait for some.
        Platform.startup(() -> Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        }));
        try {
            return result.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("no picture could be drawn: " + failure.getCause(), failure);
        } finally {
            Platform.exit();
        }
    }
}
