package dev.custody.desktop.bridge;

import java.util.Iterator;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** JavaFX's clock: calls on each pulse with the time in nanoseconds. */
public final class Pulse {
    private final AnimationTimer timer;

    public Pulse(LongConsumer onPulse) {
        this.timer = new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                onPulse.accept(nowNanos);
            }
        };
    }

    /**
     * Waits, in the middle of what is being done, while that many pulses pass: what was put into a window is then styled, laid
     * out and drawn as it always is. On JavaFX's thread only.
     */
    public static void await(int pulses) {
        Object key = new Object();
        AnimationTimer counter = new AnimationTimer() {
            private int left = pulses;

            @Override
            public void handle(long nowNanos) {
                if (left-- == 0) {
                    stop();
                    Platform.exitNestedEventLoop(key, null);
                }
            }
        };
        counter.start();
        Platform.enterNestedEventLoop(key);
    }

    /** Does one thing in each pulse from now on, in that order, until all are done. On JavaFX's thread only. */
    public static void inTurn(Iterable<Runnable> things) {
        Iterator<Runnable> left = things.iterator();
        new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                if (left.hasNext()) {
                    left.next().run();
                } else {
                    stop();
                }
            }
        }.start();
    }

    public void start() {
        timer.start();
    }

    public void stop() {
        timer.stop();
    }
}
