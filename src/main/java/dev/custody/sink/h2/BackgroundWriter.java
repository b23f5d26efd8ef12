package dev.custody.sink.h2;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.h2.util.Utils;

/**
 * The thread with which H2 writes behind the engine's back, if it is given a delay. It looks whether it is to end, and then
 * sleeps for a tenth of the delay: told in between, it does not hear it, and whoever ends it waits for as long (H2 2.5,
 * {@code FileStore.BackgroundWriterThread}).
 */
final class BackgroundWriter {
    private static final String NAME = "MVStore background writer ";

    private BackgroundWriter() {}

    /** Waits until it sleeps: from then on it hears when it is told to end. */
    static void awaitSleep(String file) {
        for (Thread writer : of(file)) {
            while (writer.isAlive() && writer.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    /** Those that write a file whose name ends so. */
    static List<Thread> of(String file) {
        Thread[] all = new Thread[2 * Utils.H2_THREAD_GROUP.activeCount() + 16];
        Utils.H2_THREAD_GROUP.enumerate(all);
        return Arrays.stream(all)
                .filter(Objects::nonNull)
                .filter(thread ->
                        thread.getName().startsWith(NAME) && thread.getName().endsWith(file))
                .toList();
    }
}
