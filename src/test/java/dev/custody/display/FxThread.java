package dev.custody.display;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;

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

    /** As {@link #ask}, of what answers nothing. */
    public static void run(Runnable deed) {
        ask(Executors.callable(deed));
    }

    /** Returns as soon as it is so. */
    public static void until(BooleanSupplier isSo) {
        Patience.until(PATIENCE_SECONDS, () -> ask(isSo::getAsBoolean));
    }

    /** The first node in there that the selector means; null when there is none. */
    public static Node lookup(Scene scene, String selector) {
        return ask(() -> scene.lookup(selector));
    }

    /** The first node of it and below it that the selector means; null when there is none. */
    public static Node lookup(Node parent, String selector) {
        return ask(() -> parent.lookup(selector));
    }

    /** All nodes of it and below it that the selector means. */
    public static Set<Node> lookupAll(Node parent, String selector) {
        return ask(() -> parent.lookupAll(selector));
    }

    /** Where it is in its scene, without its shadow and other effects. */
    public static Bounds boundsInScene(Node node) {
        return ask(() -> node.localToScene(node.getLayoutBounds()));
    }

    /** The problem was met over there; the line of the test is here. */
    private static RuntimeException whoAsked(Throwable problem) {
        problem.addSuppressed(new Throwable("asked here"));
        if (problem instanceof Error error) {
            throw error;
        }
        return problem instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(problem);
    }
}
