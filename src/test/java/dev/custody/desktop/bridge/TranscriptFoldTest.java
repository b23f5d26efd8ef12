package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.RunPlan;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.transcript.Transcript;
import dev.custody.transcript.Words;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** queue-worker with seed 1. */
final class TranscriptFoldTest {
    private final AtomicLong wall = new AtomicLong();
    /** How much of the wall clock each look at it takes. */
    private long haste;

    private final Playback playback =
            new Playback(new EngineHost(Runnable::run, HeapSinks::new), () -> wall.addAndGet(haste), _ -> {});
    private long now = 1;

    private int written() {
        return playback.chronicle().transcript().map(Transcript::size).orElse(0);
    }

    private Frame pulse() {
        playback.pulse(now += 16_666_667);
        Frame frame = playback.frameProperty().get();
        if (frame == null) {
            throw new AssertionError("no frame yet");
        }
        return frame;
    }

    @Test
    void aPulseThatIsLateWritesAFewLinesAndTheNextOnesTheRest() {
        playback.open(RunPlan.of(Played.diagram("queue-worker"), 1));
        playback.setSpeed(new Speed(30));
        while (!(pulse().atRest() && pulse().live())) {
            assertThat(written()).as("nobody reads").isZero();
        }
        int all = pulse().edgePosition();
        assertThat(all).isGreaterThan(500);

        haste = 1_000_000_000;
        playback.chronicle().writeTranscript(new Words(Locale.ENGLISH));
        pulse();
        assertThat(written()).isBetween(1, 200);

        int pulses = 1;
        while (written() < all) {
            int before = written();
            pulse();
            pulses++;
            assertThat(written()).isGreaterThan(before);
        }
        assertThat(pulses).isGreaterThan(2);

        playback.chronicle().stopTranscript();
        pulse();
        assertThat(written()).isEqualTo(all);
    }
}
