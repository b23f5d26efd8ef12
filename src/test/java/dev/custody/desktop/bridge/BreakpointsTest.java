package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.RunPlan;
import dev.custody.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Break points before the third step of the worker (insert) of the queue, which is the one with the index 2. */
final class BreakpointsTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final Breakpoint PAUSE = new Breakpoint(WORKER, "2", Breakpoint.Action.PAUSE);
    private static final Breakpoint KILL = new Breakpoint(WORKER, "2", Breakpoint.Action.KILL);
    private final RunPlan plan = RunPlan.of(Played.diagram("queue-worker"), 1);

    private static long inserts(List<TraceEvent> events) {
        return events.stream()
                .filter(e ->
                        e instanceof TraceEvent.StepStarted step && step.verb().equals("insert"))
                .count();
    }

    private static TraceEvent.StepStarted firstInsert(List<TraceEvent> events) {
        return events.stream()
                .filter(TraceEvent.StepStarted.class::isInstance)
                .map(TraceEvent.StepStarted.class::cast)
                .filter(step -> step.verb().equals("insert"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRunStandsStillJustBeforeTheStep() {
        Played played = Played.of(plan);
        played.playback.breakpoints().set(PAUSE);

        played.until(() -> !played.frame().playing());

        assertThat(inserts(played.playback.trace().events())).isZero();
        assertThat(played.frame().playheadMicros())
                .isEqualTo(firstInsert(Played.alone(plan)).atMicros());
        assertThat(played.notices)
                .singleElement()
                .satisfies(
                        n -> assertThat(n.text()).isEqualTo("Paused at a break point of Worker, before its step 3."));
        for (int i = 0; i < 100; i++) {
            played.pulse();
        }
        assertThat(inserts(played.playback.trace().events())).isZero();
    }

    @Test
    void whoPlaysOnComesToTheNextJobAtTheStepAndTheRunIsTheSame() {
        Played played = Played.of(plan);
        played.playback.breakpoints().set(PAUSE);
        played.until(() -> !played.frame().playing());
        played.playback.play();
        played.until(() -> !played.frame().playing());
        assertThat(inserts(played.playback.trace().events())).isEqualTo(1);

        played.playback.breakpoints().clear(WORKER, "2");
        played.playback.play();
        played.toRest();

        assertThat(played.playback.trace().events()).isEqualTo(Played.alone(plan));
    }

    @Test
    void aStepForwardLetsTheStepBegin() {
        Played played = Played.of(plan);
        played.playback.breakpoints().set(PAUSE);
        played.until(() -> !played.frame().playing());

        played.playback.travel().stepForward();
        played.pulse();

        assertThat(inserts(played.playback.trace().events())).isEqualTo(1);
    }

    @Test
    void aKillAtAStepIsRecordedAndGivesTheSameRunAgain() {
        Played played = Played.of(plan);
        played.playback.breakpoints().set(KILL);
        played.until(() -> played.playback.trace().events().stream().anyMatch(TraceEvent.Killed.class::isInstance));
        played.playback.breakpoints().clear(WORKER, "2");
        long at = played.frame().playheadMicros() + 5_000_000;
        played.until(() -> played.frame().playheadMicros() > at);

        List<TraceEvent> events = played.playback.trace().events();
        TraceEvent killed = events.stream()
                .filter(TraceEvent.Killed.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(killed.atMicros()).isEqualTo(firstInsert(Played.alone(plan)).atMicros());
        assertThat(inserts(events.subList(0, events.indexOf(killed)))).isZero();
        assertThat(played.notices.getFirst().text()).startsWith("Killed at a break point of Worker");
        RunPlan soFar = played.playback.planSoFar().orElseThrow();
        assertThat(soFar.commands()).hasSize(1);
        assertThat(Played.alone(soFar).subList(0, events.size())).isEqualTo(events);
    }

    @Test
    void inThePastItIsPausedAtToo() {
        Played played = Played.of(plan);
        played.toRest();
        List<TraceEvent> events = played.playback.trace().events();
        played.playback.toStart();
        played.playback.breakpoints().set(PAUSE);
        played.playback.play();

        played.until(() -> !played.frame().playing());
        assertThat(played.frame().position()).isEqualTo(events.indexOf(firstInsert(events)));
        played.playback.play();
        played.pulse();
        played.until(() -> !played.frame().playing());

        assertThat(inserts(events.subList(0, played.frame().position()))).isEqualTo(1);
        assertThat(events.get(played.frame().position())).isInstanceOf(TraceEvent.StepStarted.class);
    }

    @Test
    void anotherPlanHasNone() {
        Played played = Played.of(plan);
        played.playback.breakpoints().set(PAUSE);
        played.playback.open(plan);

        assertThat(played.playback.breakpoints().shownProperty().get()).isEmpty();
        assertThat(played.playback.breakpoints().at(WORKER, "2")).isEmpty();
        played.toRest();
    }
}
