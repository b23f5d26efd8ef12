package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Outcome;
import dev.custody.trace.Trace;
import dev.custody.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaybackTest {
    private static final Diagram BLOCKS = Played.diagram("building-blocks");
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final Command KILL = new Command.Kill(WORKER, Command.ALL_REPLICAS);
    private static final Command RESTART = new Command.Restart(WORKER, Command.ALL_REPLICAS);
    private final RunPlan plan = RunPlan.of(BLOCKS, 1);

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 100})
    void playingGivesTheTraceOfTheEngineAtAnySpeed(double speed) {
        Played played = Played.of(plan);
        played.playback.setSpeed(new Speed(speed));

        played.toRest();

        assertThat(played.playback.trace().events()).isEqualTo(Played.alone(plan));
    }

    @Test
    void theEngineIsNeverAheadOfThePlayheadAtTheLiveEdge() {
        Played played = Played.of(plan);
        for (int i = 0; i < 500; i++) {
            Frame frame = played.pulse();
            assertThat(frame.edgeMicros()).isLessThanOrEqualTo(frame.playheadMicros());
        }
    }

    @Test
    void atActionPaceEachHopOfAMessageIsSeenForAboutTheTimeThatItShould() {
        Played played = Played.of(plan);
        played.until(() -> request(played.frame()));
        int pulses = 1;
        while (request(played.pulse())) {
            pulses++;
        }

        assertThat(pulses / 60.0).isBetween(0.6, 0.8);
    }

    @Test
    void aCommandHappensAtTheInstantThatIsSeen() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_300_000);
        long seen = played.frame().playheadMicros();

        played.playback.give(KILL);
        played.pulse();

        assertThat(killedAt(played.playback.trace())).isEqualTo(seen);
    }

    @Test
    void aCommandIsSeenAlsoWhilePaused() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_300_000);
        played.playback.pause();

        played.playback.give(KILL);
        Frame frame = played.pulse();

        assertThat(frame.scene().component(WORKER).isDown()).isTrue();
        assertThat(frame.marks()).extracting(Mark::kind).contains(Mark.Kind.KILL);
    }

    @Test
    void aKilledWorkersMessageComesBackAndArrives() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().scene().component(WORKER) instanceof dev.custody.scene.ServiceState worker
                && !worker.jobs().isEmpty());
        played.playback.give(KILL);
        for (int i = 0; i < 30; i++) {
            played.pulse();
        }
        played.playback.give(RESTART);

        played.toRest();

        Ledger ledger = played.frame().ledger();
        assertThat(ledger.count(Outcome.DELIVERED) + ledger.count(Outcome.REJECTED))
                .isEqualTo(ledger.lives().size());
        assertThat(ledger.count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(played.frame().marks())
                .extracting(Mark::kind)
                .contains(Mark.Kind.KILL, Mark.Kind.MEND, Mark.Kind.RETRY);
        // By the name that it has in the diagram.
        assertThat(played.frame().marks())
                .extracting(Mark::text)
                .contains("Worker is killed", "Worker is restarted")
                .noneMatch(text -> text.contains("worker"));
    }

    @Test
    void whatIsSeenAfterSeekingIsWhatTheEventsUpToThereAmountTo() {
        Played played = Played.of(plan);
        played.toRest();
        played.playback.pause();
        List<TraceEvent> events = played.playback.trace().events();

        for (long micros : new long[] {5_000_000, 1_000_000, 0, 3_456_789, 2_345_678}) {
            played.playback.seek(micros);
            Frame frame = played.pulse();
            List<TraceEvent> before =
                    events.stream().filter(e -> e.atMicros() <= micros).toList();

            assertThat(frame.playheadMicros()).isEqualTo(micros);
            assertThat(frame.position()).isEqualTo(before.size());
            assertThat(frame.ledger().counts())
                    .isEqualTo(Ledger.of(BLOCKS, new Trace(before)).counts());
            assertThat(frame.scene().messages()).hasSize(frame.ledger().lives().size());
        }
    }

    @Test
    void stepsBackLeadThroughThePlacesOfTheStepsForward() {
        Played played = Played.of(plan);
        played.playback.pause();
        java.util.ArrayList<Integer> forward = new java.util.ArrayList<>();
        for (int i = 0; i < 40; i++) {
            played.playback.travel().stepForward();
            forward.add(played.pulse().position());
        }
        java.util.ArrayList<Integer> back =
                new java.util.ArrayList<>(List.of(played.frame().position()));
        while (played.frame().position() > forward.getFirst()) {
            played.playback.travel().stepBack();
            back.add(played.pulse().position());
        }

        assertThat(forward).isSorted().doesNotHaveDuplicates();
        assertThat(back.reversed()).isEqualTo(forward);
    }

    @Test
    void aCommandInThePastLetsTheRunGoOnFromThereAndUndoBringsTheRestBack() {
        Played played = Played.of(plan);
        played.toRest();
        List<TraceEvent> whole = played.playback.trace().events();
        played.playback.seek(2_542_000);
        Frame seen = played.pulse();

        played.playback.give(KILL);
        played.until(() -> played.frame().scene().component(WORKER).isDown());

        List<TraceEvent> forked = played.playback.trace().events();
        assertThat(forked.subList(0, seen.position())).isEqualTo(whole.subList(0, seen.position()));
        assertThat(forked.get(seen.position())).isInstanceOf(TraceEvent.Killed.class);
        assertThat(killedAt(played.playback.trace())).isEqualTo(2_542_000);
        assertThat(played.notices)
                .singleElement()
                .satisfies(n -> assertThat(n.text())
                        .contains("2.542 s")
                        .contains((whole.size() - seen.position()) + " events"));

        played.notices.getFirst().action().orElseThrow().act().run();
        played.pulse();

        assertThat(played.playback.trace().events()).isEqualTo(whole);
        assertThat(played.frame().playheadMicros()).isEqualTo(2_542_000);
        assertThat(played.frame().scene().component(WORKER).isDown()).isFalse();
        assertThat(played.notices).hasSize(1);
    }

    @Test
    void thePlanSoFarGivesTheSameTraceAgain() {
        Played played = Played.of(plan);
        played.until(() -> played.frame().playheadMicros() > 2_540_000);
        played.playback.give(KILL);
        played.until(() -> played.frame().playheadMicros() > 3_000_000);
        played.playback.give(new Command.Send(new ComponentId("client"), Nature.POISON, 3));
        played.playback.give(RESTART);
        played.until(() -> played.frame().playheadMicros() > 12_000_000);
        played.playback.seek(4_000_000);
        played.pulse();
        played.playback.give(KILL);
        played.playback.give(RESTART);
        played.until(() -> played.frame().playheadMicros() > 12_000_000);

        RunPlan soFar = played.playback.planSoFar().orElseThrow();
        Played again = Played.of(soFar);
        again.until(() -> again.frame().playheadMicros() > 12_000_000);

        List<TraceEvent> events = played.playback.trace().events();
        assertThat(soFar.commands()).hasSize(5);
        assertThat(again.playback.trace().events().subList(0, events.size())).isEqualTo(events);
    }

    private static boolean request(Frame frame) {
        return frame.scene().flights().stream().anyMatch(flight -> flight.kind() == dev.custody.trace.HopKind.REQUEST);
    }

    private static long killedAt(Trace trace) {
        return trace.events().stream()
                .filter(TraceEvent.Killed.class::isInstance)
                .findFirst()
                .orElseThrow()
                .atMicros();
    }
}
