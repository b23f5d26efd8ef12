package dev.custody.desktop.bridge;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

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

    public void start() {
        timer.start();
    }

    public void stop() {
        timer.stop();
    }
}
