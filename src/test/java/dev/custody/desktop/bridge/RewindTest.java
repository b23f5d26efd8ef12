package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.trace.Trace;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Going to and fro in a run so long that the folds keep checkpoints of it. */
final class RewindTest {
    private static final int EVENTS = 100_000;
    private static final int PLACES = 12;
    private static final Diagram BLOCKS = Played.diagram("building-blocks");

    @Test
    void everyPlaceOfALongRunIsWhatItsEventsAmountTo() {
        RunPlan plan = new RunPlan(
                BLOCKS,
                1,
                Map.of(new ComponentId("client"), new Workload(2_400, 2, 1, true, 0, 0)),
                List.of(),
                RunPlan.DEFAULT_UNTIL_MICROS,
                RunPlan.DEFAULT_MAX_EVENTS);
        Played played = Played.of(plan);
        played.playback.setSpeed(new Speed(100));
        played.until(() -> played.frame().edgePosition() >= EVENTS);
        played.playback.pause();
        List<TraceEvent> events = played.playback.trace().events();
        long edge = played.frame().edgeMicros();

        for (int i = 0; i < PLACES; i++) {
            // To and fro, so that every second way leads back.
            long micros = i % 2 == 0 ? edge * (i + 3) / 16 : edge - edge * i / 40;
            played.playback.seek(micros);
            Frame frame = played.pulse();

            List<TraceEvent> before =
                    events.stream().takeWhile(e -> e.atMicros() <= micros).toList();
            assertThat(frame.playheadMicros()).isEqualTo(micros);
            assertThat(frame.position()).isEqualTo(before.size());
            assertThat(frame.ledger().counts())
                    .isEqualTo(Ledger.of(BLOCKS, new Trace(before)).counts());
        }
    }
}
