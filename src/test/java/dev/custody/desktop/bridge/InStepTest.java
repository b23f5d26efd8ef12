package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Outcome;
import dev.custody.scenario.Counterpart;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** ack-first with seed 1, and queue-worker going along. */
final class InStepTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final Command KILL = new Command.Kill(WORKER, Command.ALL_REPLICAS);
    private static final Command RESTART = new Command.Restart(WORKER, Command.ALL_REPLICAS);

    private final Played leader = new Played();
    private final List<Notice> notices = new ArrayList<>();
    private int engines;

    private InStep alongWith(Queue<Runnable> tasks) {
        InStep other = new InStep(
                leader.playback,
                () -> {
                    engines++;
                    return new EngineHost(tasks::add, HeapSinks::new);
                },
                () -> 0,
                notices::add);
        other.go(plan -> Optional.of(Counterpart.of(plan, Played.diagram("queue-worker"))));
        return other;
    }

    private InStep along() {
        InStep other = new InStep(
                leader.playback,
                () -> {
                    engines++;
                    return new EngineHost(Runnable::run, HeapSinks::new);
                },
                () -> 0,
                notices::add);
        other.go(plan -> Optional.of(Counterpart.of(plan, Played.diagram("queue-worker"))));
        other.setSeen(true);
        return other;
    }

    private void open() {
        leader.playback.open(RunPlan.of(Played.diagram("ack-first"), 1));
        leader.playback.setSpeed(new Speed(1));
        leader.pulse();
    }

    private void playUntil(long micros) {
        leader.playback.play();
        leader.until(() -> leader.frame().playheadMicros() >= micros);
    }

    /** What is seen is what a fresh run of the same plan has done by that time. */
    private Frame assertInStep(InStep other) {
        Frame leading = leader.frame();
        Frame frame = frame(other);
        RunPlan plan = other.counterpartProperty().get().orElseThrow().plan();
        assertThat(frame.playheadMicros()).isEqualTo(leading.playheadMicros());
        assertThat(frame.pulseNanos()).isEqualTo(leading.pulseNanos());
        assertThat(frame.ledger().events()).isEqualTo(Played.alone(plan, leading.playheadMicros()));
        assertThat(plan.commands())
                .extracting(timed -> timed.command())
                .isEqualTo(leader.playback.planSoFar().orElseThrow().commands().stream()
                        .map(timed -> timed.command())
                        .toList());
        return frame;
    }

    private static Frame frame(InStep other) {
        Frame frame = other.frameProperty().get();
        assertThat(frame).isNotNull();
        return frame;
    }

    @Test
    void atEachFrameItIsWhereTheOtherOneIs() {
        InStep other = along();
        open();
        for (int i = 0; i < 90; i++) {
            leader.pulse();
            assertInStep(other);
        }
        assertThat(frame(other).position()).isPositive();
        assertThat(engines).isOne();
    }

    @Test
    void commandsReachItAtTheSameTime() {
        InStep other = along();
        open();
        playUntil(1_000_000);
        leader.playback.give(KILL);
        leader.pulse();
        assertInStep(other);
        playUntil(2_000_000);
        leader.playback.give(RESTART);
        leader.playback.setSpeed(new Speed(30));
        leader.until(() -> leader.frame().atRest() && leader.frame().live());
        long rested = leader.frame().playheadMicros();
        // The queue hands out again what it gave to the worker that died; by then nothing moves in the other run.
        leader.until(() -> frame(other).atRest() && frame(other).live());
        Frame frame = frame(other);
        RunPlan plan = other.counterpartProperty().get().orElseThrow().plan();
        assertThat(frame.playheadMicros()).isGreaterThan(rested);
        assertThat(leader.frame().playheadMicros()).isEqualTo(rested);
        assertThat(frame.ledger().events()).isEqualTo(Played.alone(plan));
        assertThat(leader.frame().ledger().count(Outcome.LOST)).isPositive();
        assertThat(frame.ledger().count(Outcome.LOST)).isZero();
        assertThat(notices).isEmpty();
    }

    @Test
    void itGoesBackForkUndoAndBranchesAlong() {
        InStep other = along();
        open();
        playUntil(1_500_000);
        leader.playback.give(KILL);
        playUntil(2_500_000);
        leader.playback.pause();
        for (long micros : new long[] {2_000_000, 300_000, 1_499_000, 2_400_000, 0}) {
            leader.playback.seek(micros);
            leader.pulse();
            assertInStep(other);
        }

        leader.playback.seek(700_000);
        leader.playback.give(KILL);
        leader.pulse();
        assertInStep(other);
        playUntil(1_200_000);
        assertInStep(other);

        leader.playback.branching().undo();
        leader.pulse();
        assertInStep(other);
        assertThat(other.counterpartProperty().get().orElseThrow().plan().commands())
                .isEmpty();

        leader.playback.branching().switchTo(0);
        leader.pulse();
        assertInStep(other);
        assertThat(other.counterpartProperty().get().orElseThrow().plan().commands())
                .hasSize(1);
    }

    @Test
    void beforeTheFirstEventItIsThereToo() {
        InStep other = along();
        open();
        playUntil(500_000);
        leader.playback.pause();
        leader.playback.toStart();
        leader.pulse();
        assertThat(frame(other).position()).isZero();
    }

    @Test
    void anotherBranchGoesAlongToo() {
        open();
        playUntil(1_000_000);
        leader.playback.give(KILL);
        playUntil(1_500_000);
        leader.playback.seek(500_000);
        leader.playback.give(new Command.Kill(new ComponentId("database"), Command.ALL_REPLICAS));
        leader.pulse();
        BranchTree tree = leader.playback.branching().shownProperty().get();
        assertThat(tree.currentId()).isNotZero();

        InStep other = along();
        other.go(plan -> tree.commands(0).map(commands -> new Counterpart(plan.with(commands), List.of())));
        playUntil(1_400_000);
        Frame frame = frame(other);
        assertThat(frame.scene().component(WORKER).isDown()).isTrue();
        assertThat(leader.frame().scene().component(WORKER).isDown()).isFalse();
        assertThat(frame.ledger().events())
                .isEqualTo(Played.alone(
                        other.counterpartProperty().get().orElseThrow().plan(),
                        leader.frame().playheadMicros()));
    }

    @Test
    void whatNobodySeesHasNoEngine() {
        InStep other = along();
        other.setSeen(false);
        open();
        playUntil(500_000);
        assertThat(engines).isZero();
        assertThat(other.frameProperty().get()).isNull();

        other.setSeen(true);
        assertInStep(other);
        other.setSeen(false);
        assertThat(other.frameProperty().get()).isNull();
        assertThat(other.counterpartProperty().get()).isEmpty();
    }

    @Test
    void aSlowEngineIsWaitedFor() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        InStep other = alongWith(tasks);
        open();
        playUntil(500_000);
        other.setSeen(true);
        leader.pulse();
        assertThat(other.behindProperty().get()).isTrue();
        assertThat(other.frameProperty().get()).isNull();

        leader.playback.pause();
        for (int i = 0; i < 3; i++) {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
            leader.pulse();
        }
        assertThat(other.behindProperty().get()).isFalse();
        assertInStep(other);
    }
}
