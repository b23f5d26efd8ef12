package dev.custody.desktop.present;

import java.time.Duration;

/** How long one has been speaking. */
final class Stopwatch {
    private long startNanos;
    private long nowNanos;
    private boolean started;

    void pulse(long nanos) {
        if (!started) {
            started = true;
            startNanos = nanos;
        }
        nowNanos = nanos;
    }

    /** Begins again at nothing. */
    void reset() {
        startNanos = nowNanos;
    }

    Duration elapsed() {
        return Duration.ofNanos(nowNanos - startNanos);
    }

    /** In minutes and seconds, with hours once there are some. */
    String text() {
        Duration elapsed = elapsed();
        return elapsed.toHours() == 0
                ? String.format("%d:%02d", elapsed.toMinutes(), elapsed.toSecondsPart())
                : String.format("%d:%02d:%02d", elapsed.toHours(), elapsed.toMinutesPart(), elapsed.toSecondsPart());
    }
}
