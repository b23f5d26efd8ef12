package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run that another one takes the place of, and to which one comes back. */
final class LeftRunTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final Command KILL = new Command.Kill(WORKER, Command.ALL_REPLICAS);
    private static final Command RESTART = new Command.Restart(WORKER, Command.ALL_REPLICAS);

    private final RunPlan plan = RunPlan.of(Played.diagram("building-blocks"), 1);
    private final RunPlan other = RunPlan.of(Played.diagram("outbox"), 1);
    private final Played played = Played.of(plan);

    @Test
    void aRunThatIsLeftAndComeBackToIsAsItWas() {
        played.until(() -> played.frame().playheadMicros() > 6_000_000);
        played.playback.give(KILL);
        played.until(() -> played.frame().playheadMicros() > 9_000_000);
        played.playback.seek(4_200_000);
        played.playback.give(KILL);
        played.until(() -> played.frame().playheadMicros() > 6_000_000);
        played.playback.give(RESTART);
        played.toRest();
        played.playback.seek(5_000_000);
        played.pulse();
        long edge = played.frame().edgeMicros();
        BranchTree tree = tree();
        List<TraceEvent> events = played.playback.trace().events();
        RunPlan soFar = played.playback.planSoFar().orElseThrow();

        LeftRun left = played.playback.branching().unsaved().orElseThrow();
        played.playback.open(other);
        played.toRest();
        played.playback.resume(left);
        played.until(() -> played.frame().diagram().equals(plan.diagram()));

        assertThat(played.frame().playing()).isFalse();
        assertThat(played.frame().playheadMicros()).isEqualTo(5_000_000);
        assertThat(played.playback.planSoFar()).contains(soFar);
        assertThat(played.playback.trace().events()).isEqualTo(events);
        // How far the one that is seen was played, its frame says.
        assertThat(tree())
                .usingRecursiveComparison()
                .ignoringFields("branches.edgeMicros")
                .isEqualTo(tree);
        assertThat(played.frame().edgeMicros()).isEqualTo(edge);
        assertThat(tree.branches()).hasSize(2);

        played.playback.branching().switchTo(tree.branches().getFirst().id());
        played.pulse();
        assertThat(tree().current().orElseThrow().name()).isEqualTo("main");
        assertThat(left.diagram()).isEqualTo(plan.diagram());
    }

    @Test
    void whatWasDoneBeforeAnythingHappenedIsSeenAtOnce() {
        played.playback.pause();
        played.pulse();
        played.playback.give(KILL);
        played.pulse();
        assertThat(played.frame().playheadMicros()).isZero();
        assertThat(isWorkerUp()).isFalse();

        LeftRun left = played.playback.branching().unsaved().orElseThrow();
        played.playback.open(other);
        played.pulse();
        played.playback.resume(left);
        played.until(() -> played.frame().diagram().equals(plan.diagram()));

        assertThat(played.frame().playheadMicros()).isZero();
        assertThat(isWorkerUp()).isFalse();

        // The same there and back.
        played.playback.branching().undo();
        played.pulse();
        assertThat(isWorkerUp()).isTrue();
        played.playback.branching().redo();
        played.pulse();
        assertThat(isWorkerUp()).isFalse();
    }

    @Test
    void itGoesOnFromWhereItWas() {
        played.until(() -> played.frame().playheadMicros() > 6_000_000);
        played.playback.give(KILL);
        played.pulse();
        LeftRun left = played.playback.branching().unsaved().orElseThrow();
        played.playback.open(other);
        played.toRest();

        played.playback.resume(left);
        played.pulse();
        played.playback.give(RESTART);
        played.playback.play();
        played.toRest();

        RunPlan both = played.playback.planSoFar().orElseThrow();
        assertThat(both.commands()).hasSize(2);
        assertThat(played.playback.trace().events()).isEqualTo(Played.alone(both));
        assertThat(tree().branches()).hasSize(1);
        assertThat(played.playback.branching().unsaved()).isPresent();
    }

    @Test
    void whatNobodyDidOrWasSavedOrIsToldIsNotMissed() {
        played.until(() -> played.frame().playheadMicros() > 6_000_000);
        assertThat(played.playback.branching().unsaved()).isEmpty();
        played.playback.perform(KILL);
        played.pulse();
        assertThat(played.playback.branching().unsaved()).isEmpty();
        played.playback.give(RESTART);
        played.pulse();
        assertThat(played.playback.branching().unsaved()).isPresent();
        played.playback.branching().saved();
        assertThat(played.playback.branching().unsaved()).isEmpty();
        played.playback.give(KILL);
        assertThat(played.playback.branching().unsaved()).isPresent();
        played.playback.open(other);
        assertThat(played.playback.branching().unsaved()).isEmpty();
    }

    private boolean isWorkerUp() {
        return !played.frame().scene().component(WORKER).isDown();
    }

    private BranchTree tree() {
        return played.playback.branching().shownProperty().get();
    }
}
