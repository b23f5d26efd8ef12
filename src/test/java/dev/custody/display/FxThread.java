package dev.custody.display;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/**
 * JavaFX's thread. Where something is, how large, and whether it is seen can be asked on no other: the answers are kept in the nodes, and
 * whoever asks while they are laid out breaks what is kept, for good.
 */
public final class FxThread {
    private static final int PATIENCE_SECONDS = 180;

    private FxThread() {}

    /** What it answers; what it throws is thrown here too. */
    public static <T> T ask(Callable<T> question) {
        FutureTask<T> asked = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            asked.run();
        } else {
            Platform.runLater(asked);
        }
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw whoAsked(failure.getCause());
        } catch (TimeoutException | InterruptedException failure) {
            throw new AssertionError("JavaFX's thread does not answer", failure);
        }
    }

    /** The problem was met over there; the line of the test is here. */
    private static RuntimeException whoAsked(Throwable problem) {
        problem.addSuppressed(new Throwable("asked here"));
        switch (problem) {
            case RuntimeException unchecked -> {
                return unchecked;
            }
            case Error error -> throw error;
            default -> {
                return new IllegalStateException(problem);
            }
        }
    }
}
