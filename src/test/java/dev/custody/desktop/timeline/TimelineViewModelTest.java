package dev.custody.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.chart.Axis;
import dev.custody.desktop.bridge.Mark;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was wrong for a while, and the stretch in view. */
final class TimelineViewModelTest {
    private static final ComponentId WORKER = new ComponentId("worker");

    @Test
    void aComponentIsDownFromItsKillToItsRestart() {
        TestDesk desk = new TestDesk().open("building-blocks");
        TimelineViewModel model = new TimelineViewModel(desk.playback);
        desk.playback.setSpeed(new Speed(1));
        desk.until(() -> desk.frame().playheadMicros() > 2_000_000);
        desk.playback.give(new Command.Kill(WORKER, Command.ALL_REPLICAS));
        desk.until(() -> !model.troubles().isEmpty());

        assertThat(model.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.begun().kind()).isEqualTo(Mark.Kind.KILL);
            assertThat(trouble.isOver()).isFalse();
        });

        desk.until(() -> desk.frame().playheadMicros() > 4_000_000);
        desk.playback.give(new Command.Restart(WORKER, Command.ALL_REPLICAS));
        desk.until(() -> model.troubles().getFirst().isOver());
        assertThat(model.troubles().getFirst().toMicros()).isBetween(4_000_000L, 4_100_000L);
    }

    @Test
    void restartingAllReplicasEndsTheTroubleOfEachAndOfNoOtherComponent() {
        List<Troubles.Trouble> troubles = Troubles.of(List.of(
                mark(Mark.Kind.KILL, 1, "down worker 1"),
                mark(Mark.Kind.KILL, 2, "down worker 2"),
                mark(Mark.Kind.KILL, 3, "down workers"),
                mark(Mark.Kind.CUT, 4, "cut a→b"),
                mark(Mark.Kind.MEND, 5, "down worker")));

        assertThat(troubles).extracting(Troubles.Trouble::isOver).containsExactly(true, true, false, false);
        assertThat(troubles).extracting(Troubles.Trouble::row).containsExactly(0, 1, 1, 1);
    }

    @Test
    void thePageTurnsWhenThePlayheadPlaysOutOfItAndNotWhenOneLooksElsewhere() {
        TestDesk desk = new TestDesk().open("building-blocks");
        TimelineViewModel model = new TimelineViewModel(desk.playback);
        model.zoom(0.05, 0, 100);
        double page = model.axisProperty().get().toMicros();
        desk.playback.setSpeed(new Speed(1));
        desk.until(() -> desk.frame().playheadMicros() > page + 100_000);

        assertThat(model.axisProperty().get().contains(desk.frame().playheadMicros()))
                .isTrue();
        assertThat(model.axisProperty().get().fromMicros()).isPositive();

        model.move(10_000, 100);
        Axis elsewhere = model.axisProperty().get();
        desk.pulse(60);
        assertThat(model.axisProperty().get()).isEqualTo(elsewhere);
    }

    private static Mark mark(Mark.Kind kind, long atMicros, String trouble) {
        return new Mark(kind, atMicros, 0, "", trouble);
    }
}
