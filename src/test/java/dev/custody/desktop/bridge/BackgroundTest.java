package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

final class BackgroundTest {
    private final List<String> heard = new ArrayList<>();
    private final Background.Listener<Integer, String> listener = new Background.Listener<>() {
        @Override
        public void told(Integer progress) {
            heard.add("told " + progress);
        }

        @Override
        public void done(String result) {
            heard.add("done " + result);
        }

        @Override
        public void failed(Throwable why) {
            heard.add("failed " + why.getMessage());
        }
    };

    @Test
    void whatWasToldLastComesWithThePulseAndTheEndAfterIt() {
        Queue<Runnable> later = new ArrayDeque<>();
        Background background = new Background(later::add);
        background.start(
                task -> {
                    task.tell(1);
                    task.tell(2);
                    return "well";
                },
                listener);
        background.handOut();
        assertThat(heard).isEmpty();

        later.remove().run();
        assertThat(heard).isEmpty();
        background.handOut();
        background.handOut();
        assertThat(heard).containsExactly("told 2", "done well");
    }

    @Test
    void aMistakeIsToldAndHarmsNobodyElse() {
        Background background = new Background(Runnable::run);
        background.start(
                _ -> {
                    throw new IllegalStateException("badly");
                },
                listener);
        background.start(_ -> "well", listener);
        background.handOut();

        assertThat(heard).containsExactly("failed badly", "done well");
    }

    @Test
    void aMistakeInWhatSomebodyElseDoesBesideReachesTheThreadOfThePulsesOnce() {
        Background background = new Background(Runnable::run);
        CompletableFuture<Void> badly = new CompletableFuture<>();
        background.heed(badly.thenRun(() -> heard.add("never")));
        background.heed(CompletableFuture.runAsync(() -> heard.add("well"), Runnable::run));
        UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((_, why) -> listener.failed(why));
        try {
            background.handOut();
            badly.completeExceptionally(new IllegalStateException("badly"));
            background.handOut();
            background.handOut();
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }

        assertThat(heard).containsExactly("well", "failed badly");
    }

    @Test
    void itsThreadsKeepNoProgramFromEndingAndClosingEndsWhatTheyDo() throws InterruptedException {
        LinkedBlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        CountDownLatch over = new CountDownLatch(1);
        Background background = new Background();
        background.start(
                task -> {
                    threads.add(Thread.currentThread());
                    while (!task.isCancelled()) {
                        Thread.onSpinWait();
                    }
                    over.countDown();
                    return "cancelled";
                },
                listener);
        assertThat(threads.take().isDaemon()).isTrue();

        background.close();
        over.await();
        background.handOut();
        assertThat(heard).isEmpty();
    }
}
