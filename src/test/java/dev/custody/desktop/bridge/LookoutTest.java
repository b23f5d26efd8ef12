package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A run that stands still at two seconds, and then where a message was put into the queue for the third time. */
final class LookoutTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final Command KILL = new Command.Kill(WORKER, Command.ALL_REPLICAS);
    private static final Command RESTART = new Command.Restart(WORKER, Command.ALL_REPLICAS);
    private static final long TWO_SECONDS = 2_000_000;
    private static final int THIRD = 3;

    private final RunPlan plan = RunPlan.of(Played.diagram("queue-worker"), 1);
    /** Where the run stood, in the order in which the screen was told. */
    private final List<Stand> stands = new ArrayList<>();

    private record Stand(int number, int position, long micros, boolean atRest) {}

    private final class Watch implements Lookout {
        private final int wanted;
        private int number;
        private int stored;

        Watch(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public void take(TraceEvent event) {
            if (event instanceof TraceEvent.EntryStored) {
                stored++;
            }
        }

        @Override
        public long dueMicros() {
            return switch (number) {
                case 0 -> TWO_SECONDS;
                case 1 -> Long.MAX_VALUE - 1;
                default -> Run.NEVER;
            };
        }

        @Override
        public Optional<Runnable> stand(int position, long micros, boolean atRest) {
            boolean here = switch (number) {
                case 0 -> micros >= TWO_SECONDS;
                case 1 -> stored >= wanted || atRest;
                default -> false;
            };
            if (!here) {
                return Optional.empty();
            }
            Stand stand = new Stand(number++, position, micros, atRest);
            return Optional.of(() -> stands.add(stand));
        }
    }

    private Played played(Executor thread) {
        Played played = new Played(thread);
        played.playback.open(plan, () -> new Watch(THIRD));
        return played;
    }

    private int positionAfterTheThird() {
        List<TraceEvent> events = Played.alone(plan);
        int stored = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof TraceEvent.EntryStored && ++stored == THIRD) {
                return i + 1;
            }
        }
        throw new AssertionError("there are not so many");
    }

    @Test
    void theRunStandsStillAtTheTimeAndThenRightAfterWhatItWaitedFor() {
        Played played = played(Runnable::run);

        played.until(() -> !played.frame().playing());
        assertThat(stands).hasSize(1);
        assertThat(played.frame().playheadMicros()).isEqualTo(TWO_SECONDS);
        assertThat(played.frame().live()).isTrue();
        for (int i = 0; i < 60; i++) {
            played.playback.play();
            played.pulse();
        }
        assertThat(played.frame().edgeMicros()).isEqualTo(TWO_SECONDS);

        played.playback.stand().leave();
        played.playback.play();
        played.until(() -> !played.frame().playing());

        Stand second = stands.get(1);
        List<TraceEvent> alone = Played.alone(plan);
        assertThat(second.position).isGreaterThanOrEqualTo(positionAfterTheThird());
        // Nothing after the dispatch that made it true, and all of it.
        assertThat(played.frame().position()).isEqualTo(second.position);
        assertThat(played.frame().playheadMicros()).isEqualTo(second.micros);
        assertThat(alone.subList(positionAfterTheThird(), second.position))
                .allSatisfy(event -> assertThat(event.atMicros()).isEqualTo(second.micros));
        assertThat(played.playback.trace().events()).isEqualTo(alone.subList(0, second.position));
    }

    @Test
    void withNobodyToHeedTheRunIsAsItWouldBeAlone() {
        Played played = played(Runnable::run);
        played.until(() -> !played.frame().playing());

        played.playback.stand().heed(false);
        played.playback.play();
        played.toRest();

        assertThat(stands).hasSize(1);
        assertThat(played.playback.trace().events()).isEqualTo(Played.alone(plan));
    }

    @Test
    void commandsGivenWhereItStandsGiveTheSameRunAndTheSameStandsAgain() {
        Played played = played(Runnable::run);
        played.until(() -> !played.frame().playing());
        played.playback.give(KILL);
        played.playback.give(RESTART);
        played.playback.stand().leave();
        played.playback.play();
        played.until(() -> !played.frame().playing());
        List<Stand> before = List.copyOf(stands);
        played.playback.stand().leave();
        played.playback.play();
        played.toRest();
        List<TraceEvent> events = played.playback.trace().events();

        stands.clear();
        // A branch from the end: the run is made again up to there, and nothing holds it.
        played.playback.seek(played.frame().edgeMicros() - 1);
        played.playback.give(KILL);
        played.until(() -> played.frame().live() && played.frame().position() > 0);

        assertThat(stands).isEqualTo(before).hasSize(2);
        assertThat(Played.alone(played.playback.planSoFar().orElseThrow()).subList(0, stands.get(1).position))
                .isEqualTo(events.subList(0, stands.get(1).position));
    }

    @Test
    void whatIsPlayedAgainPausesWhereItIsToldTo() {
        Played played = played(Runnable::run);
        played.until(() -> !played.frame().playing());
        played.playback.stand().leave();
        played.playback.play();
        played.until(() -> !played.frame().playing());
        Stand first = stands.getFirst();

        played.playback.toStart();
        played.playback.stand().stopAt(first.position, first.micros);
        played.playback.play();
        played.until(() -> !played.frame().playing());

        assertThat(played.frame().position()).isEqualTo(first.position);
        assertThat(played.frame().playheadMicros()).isEqualTo(TWO_SECONDS);
        assertThat(stands).hasSize(2);

        played.playback.play();
        for (int i = 0; i < 10; i++) {
            played.pulse();
        }
        assertThat(played.frame().playheadMicros()).isGreaterThan(TWO_SECONDS);
    }

    @Test
    void whereNothingMovesItStandsStillIfItIsToldTo() {
        Played played = new Played();
        played.playback.open(plan, () -> new Watch(Integer.MAX_VALUE));
        played.until(() -> !played.frame().playing());

        played.playback.stand().leave();
        played.playback.setSpeed(new Speed(30));
        played.playback.play();
        played.until(() -> stands.size() == 2);

        assertThat(stands.get(1).atRest).isTrue();
        assertThat(played.playback.trace().events()).isEqualTo(Played.alone(plan));
    }

    @Test
    void onAThreadThatLagsThePlayheadStandsWhereTheRunDoes() {
        Deque<Runnable> tasks = new ArrayDeque<>();
        Played played = played(tasks::add);
        BooleanSupplier later = () -> {
            if (!tasks.isEmpty()) {
                tasks.remove().run();
            }
            return true;
        };
        played.until(() -> later.getAsBoolean() && stands.size() == 1);

        assertThat(played.pulse().playheadMicros()).isEqualTo(TWO_SECONDS);
        assertThat(played.frame().live()).isTrue();
        assertThat(played.frame().playing()).isFalse();

        played.playback.give(KILL);
        played.until(() ->
                later.getAsBoolean() && played.frame().scene().component(WORKER).isDown());
        assertThat(played.playback.planSoFar().orElseThrow().commands())
                .singleElement()
                .satisfies(c -> assertThat(c.moment().atMicros()).isEqualTo(TWO_SECONDS));
        assertThat(played.playback.branching().shownProperty().get().branches()).hasSize(1);
    }
}
