package dev.custody.desktop.bridge;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Answers on their way from the engine's thread to those who asked. */
final class Answers {
    private final ConcurrentLinkedQueue<Runnable> ready = new ConcurrentLinkedQueue<>();

    /** Lays an answer down. From any thread. */
    <T> void put(Consumer<T> asker, T answer) {
        ready.add(() -> asker.accept(answer));
    }

    /** Hands out what is there, in the order in which it was laid down, on the thread that calls. */
    void handOut() {
        for (Runnable next = ready.poll(); next != null; next = ready.poll()) {
            next.run();
        }
    }
}
