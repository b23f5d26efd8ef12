package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.scenario.SavedBranches;
import dev.custody.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as a tree: each way through it is a run, and going there gives the trace that a fresh run of it gives. */
final class BranchesTest {
    private static final Diagram BLOCKS = Played.diagram("building-blocks");
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final Command KILL = new Command.Kill(WORKER, Command.ALL_REPLICAS);
    private static final Command RESTART = new Command.Restart(WORKER, Command.ALL_REPLICAS);
    private static final Command SEND = new Command.Send(new ComponentId("client"), Nature.VALID, 1);
    private static final List<Command> CUT_BOTH = List.of(
            new Command.Cut(new ComponentId("queue"), WORKER), new Command.Cut(WORKER, new ComponentId("queue")));
    private static final long PULSE = 16_666_667;
    private final RunPlan plan = RunPlan.of(BLOCKS, 1);

    @Test
    void aRunBeginsWithOneBranchAndCommandsAtTheEdgeStayOnIt() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_000_000);
        played.playback.give(SEND);
        played.playback.give(SEND);
        played.pulse();

        assertThat(names(played)).containsExactly("main");
        assertThat(tree(played).current().orElseThrow().own())
                .extracting(given -> given.command().command())
                .containsExactly(SEND, SEND);
        assertThat(tree(played).applied()).isEqualTo(2);
        assertThat(tree(played).undo()).contains("Undo send client");
        assertThat(tree(played).canRedo()).isFalse();
    }

    @Test
    void whileTheEngineIsAFrameAheadACommandIsStillOneAtTheEdge() {
        List<Runnable> tasks = new ArrayList<>();
        Played played = new Played(tasks::add);
        played.playback.open(plan);
        played.playback.setSpeed(new Speed(1));
        Random jitter = new Random(1);
        int given = 0;
        for (int i = 1; i <= 300; i++) {
            List.copyOf(tasks).forEach(Runnable::run);
            tasks.clear();
            played.playback.pulse(PULSE * i + jitter.nextLong(PULSE));
            if (i % 10 == 0) {
                played.playback.give(given++ % 2 == 0 ? KILL : RESTART);
            }
        }
        List.copyOf(tasks).forEach(Runnable::run);
        played.pulse(PULSE * 302);

        assertThat(names(played)).containsExactly("main");
        assertThat(tree(played).applied()).isEqualTo(given);
        assertThat(played.notices).isEmpty();
    }

    @Test
    void commandsInThePastMakeBranchesWithNamesAndOneCanSwitchBetweenThem() {
        Played played = Played.of(plan);
        played.toRest();
        List<TraceEvent> main = events(played);
        played.playback.seek(4_200_000);
        played.pulse();
        played.playback.give(KILL);
        played.toRest();
        List<TraceEvent> killed = events(played);
        played.playback.seek(2_000_000);
        played.pulse();
        played.playback.give(SEND);
        played.toRest();

        assertThat(names(played)).containsExactly("main", "kill worker at 4.2 s", "send client at 2 s");
        BranchTree.Branch second = tree(played).branch(1).orElseThrow();
        assertThat(second.parent()).isEqualTo(OptionalInt.of(0));
        assertThat(second.forkMicros()).isEqualTo(4_200_000);
        assertThat(killed.get(second.forkPosition())).isInstanceOf(TraceEvent.Killed.class);
        assertThat(second.edgeMicros()).isEqualTo(killed.getLast().atMicros());
        assertThat(tree(played).currentId()).isEqualTo(2);

        played.playback.pause();
        played.playback.seek(3_000_000);
        played.pulse();
        played.playback.branching().switchTo(1);
        played.pulse();
        assertThat(events(played)).isEqualTo(killed);
        assertThat(played.frame().playheadMicros()).isEqualTo(3_000_000);
        assertThat(tree(played).currentId()).isEqualTo(1);

        played.playback.toEdge();
        played.pulse();
        played.playback.branching().switchTo(0);
        Frame frame = played.pulse();
        assertThat(events(played)).isEqualTo(main);
        assertThat(frame.playheadMicros())
                .isEqualTo(Math.min(main.getLast().atMicros(), killed.getLast().atMicros()));
        assertThat(frame.scene().component(WORKER).isDown()).isFalse();
        assertThat(names(played)).hasSize(3);
    }

    @Test
    void undoGoesBackToBeforeTheCommandAndRedoDoesItAgain() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_542_000);
        long killed = played.frame().playheadMicros();
        played.playback.give(KILL);
        played.until(() -> played.frame().playheadMicros() > 4_000_000);
        played.playback.give(RESTART);
        played.toRest();
        List<TraceEvent> whole = events(played);

        played.playback.branching().undo();
        played.playback.branching().undo();
        Frame frame = played.pulse();

        assertThat(frame.playing()).isFalse();
        assertThat(frame.playheadMicros()).isEqualTo(killed);
        assertThat(frame.scene().component(WORKER).isDown()).isFalse();
        assertThat(tree(played).canUndo()).isFalse();
        assertThat(tree(played).redo()).contains("Redo kill worker");
        assertThat(tree(played).applied()).isZero();

        played.playback.branching().redo();
        assertThat(played.pulse().scene().component(WORKER).isDown()).isTrue();
        played.playback.branching().redo();
        played.pulse();
        assertThat(events(played)).isEqualTo(whole);
        assertThat(tree(played).redo()).isEmpty();
        assertThat(names(played)).containsExactly("main");
    }

    @Test
    void aLinkCutInBothDirectionsIsOneGestureToUndoAndToRedo() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_542_000);
        played.playback.give(KILL);
        CUT_BOTH.forEach(played.playback::give);
        played.toRest();
        List<TraceEvent> whole = events(played);
        assertThat(tree(played).undo()).contains("Undo cut queue--worker");

        played.playback.branching().undo();
        played.pulse();
        assertThat(given(played)).containsExactly(KILL);
        assertThat(tree(played).redo()).contains("Redo cut queue--worker");

        played.playback.branching().redo();
        played.pulse();
        assertThat(given(played)).containsExactly(KILL, CUT_BOTH.getFirst(), CUT_BOTH.getLast());
        assertThat(events(played)).isEqualTo(whole);
        assertThat(tree(played).canRedo()).isFalse();
    }

    @Test
    void aBranchThatBeginsWithBothDirectionsOfALinkIsNamedAfterBoth() {
        Played played = Played.of(plan);
        played.toRest();
        played.playback.seek(4_200_000);
        played.pulse();
        CUT_BOTH.forEach(played.playback::give);
        played.pulse();

        assertThat(names(played)).containsExactly("main", "cut queue--worker at 4.2 s");
        assertThat(played.playback.branching().savedBranches().orElseThrow().names())
                .containsExactly("main", "cut queue->worker at 4.2 s");

        played.playback.branching().undo();
        played.pulse();
        assertThat(given(played)).isEmpty();
        assertThat(tree(played).currentId()).isZero();
        played.playback.branching().redo();
        played.pulse();
        assertThat(given(played)).isEqualTo(CUT_BOTH);
    }

    @Test
    void otherCommandsAtTheSameInstantAreUndoneOneByOne() {
        List<Command> others =
                List.of(CUT_BOTH.getFirst(), new Command.Heal(WORKER, new ComponentId("queue")), KILL, SEND);
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_542_000);
        others.forEach(played.playback::give);
        played.pulse();
        assertThat(played.playback.planSoFar().orElseThrow().commands())
                .extracting(timed -> timed.moment().atMicros())
                .hasSize(4)
                .containsOnly(played.frame().playheadMicros());

        for (int left = others.size() - 1; left >= 0; left--) {
            played.playback.branching().undo();
            played.pulse();
            assertThat(given(played)).isEqualTo(others.subList(0, left));
        }
        for (int again = 1; again <= others.size(); again++) {
            played.playback.branching().redo();
            played.pulse();
            assertThat(given(played)).isEqualTo(others.subList(0, again));
        }
    }

    @Test
    void bothDirectionsOfALinkAtTwoInstantsAreTwoGestures() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_542_000);
        played.playback.give(CUT_BOTH.getFirst());
        played.until(() -> played.frame().playheadMicros() > 4_000_000);
        played.playback.give(CUT_BOTH.getLast());
        played.pulse();

        played.playback.branching().undo();
        played.pulse();
        assertThat(given(played)).containsExactly(CUT_BOTH.getFirst());
    }

    @Test
    void anotherCommandInsteadOfAnUndoneOneIsABranchAndTheUndoneOneStays() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_542_000);
        played.playback.give(KILL);
        played.pulse();
        played.playback.branching().undo();
        played.pulse();
        played.playback.give(SEND);
        played.pulse();

        assertThat(names(played)).hasSize(2).startsWith("main");
        assertThat(tree(played).currentId()).isEqualTo(1);
        assertThat(tree(played).branch(0).orElseThrow().own()).hasSize(1);
        assertThat(played.playback.planSoFar().orElseThrow().commands())
                .extracting(TimedCommand::command)
                .containsExactly(SEND);

        played.playback.branching().undo();
        played.pulse();
        assertThat(tree(played).currentId()).isZero();
        assertThat(tree(played).redo()).contains("Redo send client");
    }

    @Test
    void whatIsPlannedAndHasNotHappenedYetIsStillToComeOnTheNewBranch() {
        TimedCommand early = new TimedCommand(Moment.at(2_000_000), SEND);
        TimedCommand late = new TimedCommand(Moment.at(5_000_000), KILL);
        Played played = Played.of(plan.with(List.of(early, late)));
        played.until(() -> played.frame().playheadMicros() > 3_000_000);
        played.playback.give(SEND);
        played.pulse();

        List<TimedCommand> commands = played.playback.planSoFar().orElseThrow().commands();
        assertThat(commands).extracting(TimedCommand::command).containsExactly(SEND, SEND, KILL);
        assertThat(names(played)).hasSize(2);
        assertThat(tree(played).branch(0).orElseThrow().own())
                .extracting(BranchTree.Given::command)
                .containsExactly(early, late);
        played.until(() -> played.frame().scene().component(WORKER).isDown());
        assertThat(tree(played).branches()).hasSize(2);

        played.playback.seek(1_000_000);
        played.pulse();
        played.playback.give(RESTART);
        played.pulse();
        assertThat(played.playback.planSoFar().orElseThrow().commands())
                .extracting(TimedCommand::command)
                .containsExactly(RESTART);
    }

    @Test
    void namesCanBeChangedAndStayDifferent() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_000_000);
        played.playback.seek(1_000_000);
        played.playback.give(KILL);
        played.pulse();

        played.playback.branching().rename(1, "  without a worker ");
        played.playback.branching().rename(0, " ");
        assertThat(names(played)).containsExactly("main", "without a worker");
        played.playback.branching().rename(0, "without a worker");
        assertThat(names(played)).containsExactly("without a worker (2)", "without a worker");
    }

    @Test
    void theNoticeOfAForkLeadsBack() {
        Played played = Played.of(plan);
        played.toRest();
        List<TraceEvent> whole = events(played);
        played.playback.seek(0);
        played.playback.toStart();
        played.pulse();
        played.playback.give(KILL);
        played.pulse();
        assertThat(events(played).stream().filter(e -> e.atMicros() == 0))
                .anyMatch(TraceEvent.Killed.class::isInstance);

        played.notices.getFirst().action().orElseThrow().act().run();
        played.pulse();
        assertThat(events(played)).isEqualTo(whole);
    }

    @Test
    void anotherRunBeginsAtTheActionsPaceWithATreeOfItsOwn() {
        Played played = Played.of(plan);
        played.playback.setSpeed(new Speed(100));
        played.toRest();
        played.playback.seek(1_000_000);
        played.playback.give(KILL);
        played.pulse();

        played.playback.open(plan);

        assertThat(played.pulse().speed()).isEqualTo(Speed.ACTION);
        assertThat(names(played)).containsExactly("main");
    }

    @Test
    void atRestTimeDoesNotMoveAlthoughItPlaysAndPlayingStaysOn() {
        Played played = Played.of(plan);
        played.until(() -> true);
        assertThat(played.frame().timeMoves()).isTrue();
        played.toRest();
        assertThat(played.frame().timeMoves()).isFalse();

        played.playback.toggle();
        played.playback.give(SEND);
        played.pulse();
        assertThat(played.pulse().timeMoves()).isTrue();
        played.playback.toggle();
        assertThat(played.pulse().timeMoves()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverOneDoesTheRunThatIsSeenIsTheRunOfItsCommands(long seed) {
        Random random = new Random(seed);
        Played played = Played.of(plan);
        played.playback.setSpeed(new Speed(30));
        for (int i = 0; i < 40; i++) {
            act(played, random);
            for (int pulses = random.nextInt(12); pulses >= 0; pulses--) {
                played.pulse();
            }
            List<TraceEvent> seen = events(played);
            RunPlan soFar = played.playback.planSoFar().orElseThrow();
            List<TraceEvent> fresh = Played.alone(soFar, played.frame().edgeMicros());

            assertThat(seen).as("seed %s, action %s", seed, i).isEqualTo(fresh);
            assertThat(soFar.commands())
                    .isSortedAccordingTo(
                            java.util.Comparator.comparingLong(c -> c.moment().atMicros()));
            assertThat(names(played)).doesNotHaveDuplicates();
        }
        assertThat(played.notices).noneMatch(notice -> notice.kind() == Notice.Kind.PROBLEM);
        assertThat(tree(played).branches()).hasSizeGreaterThan(3);
    }

    @Test
    void aSavedRunBringsItsTreeBack() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_000_000);
        played.playback.give(SEND);
        played.until(() -> played.frame().playheadMicros() > 3_000_000);
        played.playback.give(KILL);
        played.toRest();
        List<TraceEvent> main = events(played);
        played.playback.seek(2_542_000);
        played.playback.give(KILL);
        played.playback.give(RESTART);
        played.toRest();
        played.playback.branching().undo();
        played.pulse();

        SavedBranches saved = played.playback.branching().savedBranches().orElseThrow();
        assertThat(saved.names()).containsExactly("main", "kill worker at 2.5 s");
        assertThat(saved.current()).isEqualTo("kill worker at 2.5 s");
        assertThat(saved.undone()).isEqualTo(1);
        assertThat(saved.commands())
                .isEqualTo(played.playback.planSoFar().orElseThrow().commands());

        Played again = new Played();
        again.playback.open(played.playback.planSoFar().orElseThrow(), saved);
        again.pulse();
        assertThat(again.playback.branching().savedBranches()).contains(saved);
        assertThat(tree(again).redo()).contains("Redo restart worker");
        again.playback.branching().switchTo(0);
        again.pulse();
        again.playback.toEdge();
        assertThat(again.pulse().edgeMicros()).isEqualTo(main.getLast().atMicros());
        assertThat(events(again)).isEqualTo(main);
    }

    @Test
    void aRunWithoutBranchesIsSavedAsBefore() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_000_000);
        played.playback.give(KILL);
        played.pulse();
        assertThat(played.playback.branching().savedBranches()).isEmpty();

        played.playback.branching().undo();
        played.pulse();
        SavedBranches saved = played.playback.branching().savedBranches().orElseThrow();
        assertThat(saved.undone()).isEqualTo(1);
        assertThat(saved.commands()).isEmpty();
    }

    /** The same with an engine that lags behind: requests wait, and are met a few at a time between the pulses. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anEngineThatLagsBehindChangesNothing(long seed) {
        Random random = new Random(seed);
        ArrayDeque<Runnable> requests = new ArrayDeque<>();
        Played played = new Played(requests::add);
        played.playback.open(plan);
        drain(played, requests);
        played.playback.setSpeed(new Speed(30));
        for (int i = 0; i < 60; i++) {
            act(played, random);
            for (int pulses = random.nextInt(12); pulses >= 0; pulses--) {
                for (int met = random.nextInt(3); met > 0 && !requests.isEmpty(); met--) {
                    requests.remove().run();
                }
                played.pulse();
            }
            if (random.nextInt(3) == 0) {
                played.playback.pause();
                drain(played, requests);
                Frame frame = played.frame();
                RunPlan soFar = played.playback.planSoFar().orElseThrow();
                assertThat(events(played))
                        .as("seed %s, action %s", seed, i)
                        .isEqualTo(Played.alone(soFar, frame.edgeMicros()));
                // The start is before everything, also before what happens at time 0.
                if (frame.playheadMicros() > 0) {
                    assertThat(frame.position()).isEqualTo((int) events(played).stream()
                            .filter(e -> e.atMicros() <= frame.playheadMicros())
                            .count());
                }
            }
        }
        assertThat(played.notices).noneMatch(notice -> notice.kind() == Notice.Kind.PROBLEM);
        assertThat(tree(played).branches()).hasSizeGreaterThan(3);
    }

    private static void drain(Played played, ArrayDeque<Runnable> requests) {
        do {
            while (!requests.isEmpty()) {
                requests.remove().run();
            }
            played.pulse();
            played.pulse();
        } while (!requests.isEmpty());
    }

    private static void act(Played played, Random random) {
        Playback playback = played.playback;
        long edge = played.pulse().edgeMicros();
        switch (random.nextInt(10)) {
            case 0, 1 -> playback.give(List.of(KILL, RESTART, SEND).get(random.nextInt(3)));
            case 2 -> {
                playback.seek(random.nextLong(edge + 1));
                playback.give(List.of(KILL, RESTART, SEND).get(random.nextInt(3)));
                if (random.nextBoolean()) {
                    playback.give(SEND);
                }
            }
            case 3 -> playback.seek(random.nextLong(edge + 1));
            case 4, 5 -> playback.branching().undo();
            case 6 -> playback.branching().redo();
            case 7 ->
                playback.branching()
                        .switchTo(random.nextInt(tree(played).branches().size()));
            case 8 -> playback.travel().stepForward();
            case 9 -> playback.toStart();
            default -> throw new AssertionError();
        }
        if (random.nextBoolean()) {
            playback.play();
        }
    }

    private static List<Command> given(Played played) {
        return played.playback.planSoFar().orElseThrow().commands().stream()
                .map(TimedCommand::command)
                .toList();
    }

    private static BranchTree tree(Played played) {
        return played.playback.branching().shownProperty().get();
    }

    private static List<String> names(Played played) {
        return tree(played).branches().stream().map(BranchTree.Branch::name).toList();
    }

    private static List<TraceEvent> events(Played played) {
        return played.playback.trace().events();
    }
}
