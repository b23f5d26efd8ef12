package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.engine.RunPlan;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long it takes to show another place of a long run. */
final class RewindTest {
    private static final int EVENTS = 100_000;
    private static final Diagram BLOCKS = Played.diagram("building-blocks");

    @Test
    void anyPlaceOfALongRunIsThereInATenthOfASecond() {
        RunPlan plan = RunPlan.of(BLOCKS, 1);
        plan = new RunPlan(
                BLOCKS,
                1,
                Map.of(new ComponentId("client"), new Workload(2_400, 2, 1, true, 0, 0)),
                plan.commands(),
                plan.untilMicros(),
                plan.maxEvents());
        Played played = Played.of(plan);
        played.playback.setSpeed(new Speed(100));
        played.until(() -> played.frame().edgePosition() >= EVENTS);
        played.playback.pause();
        long edge = played.frame().edgeMicros();
        long[] millis = new long[12];
        for (int i = 0; i < millis.length; i++) {
            // To and fro, so that every second way leads back.
            long micros = i % 2 == 0 ? edge * (i + 3) / 16 : edge - edge * i / 40;
            played.playback.seek(micros);
            long start = System.nanoTime();
            played.pulse();
            millis[i] = (System.nanoTime() - start) / 1_000_000;
            assertThat(played.frame().playheadMicros()).isEqualTo(micros);
        }
        Arrays.sort(millis);

        // One may fall on somebody else's moment of this machine.
        assertThat(millis[millis.length - 2]).isLessThan(100);
    }
}
