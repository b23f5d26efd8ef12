package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.MessageLife;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Going along a run by message and by mark, both ways, on what is known and past its edge. */
final class NavigationTest {
    private static final Diagram BLOCKS = Played.diagram("building-blocks");
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final MessageId SECOND = new MessageId(2);
    private static final int TOO_MANY = 500;

    /** A worker that dies with a message in its hands, twice. */
    private final RunPlan plan = RunPlan.of(BLOCKS, 1)
            .with(List.of(
                    command(2_542_000, new Command.Kill(WORKER, Command.ALL_REPLICAS)),
                    command(3_000_000, new Command.Restart(WORKER, Command.ALL_REPLICAS)),
                    command(4_500_000, new Command.Kill(WORKER, Command.ALL_REPLICAS)),
                    command(5_000_000, new Command.Restart(WORKER, Command.ALL_REPLICAS))));

    private static TimedCommand command(long micros, Command command) {
        return new TimedCommand(Moment.at(micros), command);
    }

    @ParameterizedTest
    @EnumSource(
            value = Landmark.class,
            names = {"FAULT", "RETRY"})
    void marksAreFoundForwardAndBackward(Landmark landmark) {
        Played played = whole();
        List<Long> places = played.frame().marks().stream()
                .filter(mark -> landmark.kinds().contains(mark.kind()))
                .map(Mark::atMicros)
                .distinct()
                .toList();
        assertThat(places).hasSizeGreaterThan(1);

        played.playback.toStart();
        played.pulse();
        assertThat(places(played, places.size(), () -> played.playback.travel().next(landmark)))
                .isEqualTo(places);
        played.playback.toEdge();
        played.pulse();
        assertThat(places(played, places.size(), () -> played.playback.travel().previous(landmark)))
                .isEqualTo(places.reversed());
        assertThat(played.notices).isEmpty();

        played.playback.travel().previous(landmark);
        assertThat(played.pulse().playheadMicros()).isEqualTo(places.getFirst());
        assertThat(played.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .contains("no other " + landmark.name().toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Landmark.class,
            names = {"FAULT", "RETRY"})
    void pastTheEdgeTheRunGoesOnUntilOneComes(Landmark landmark) {
        List<Long> places = whole().frame().marks().stream()
                .filter(mark -> landmark.kinds().contains(mark.kind()))
                .map(Mark::atMicros)
                .distinct()
                .toList();
        Played played = Played.of(plan);
        played.pulse();
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            played.playback.travel().next(landmark);
            settle(played);
            found.add(played.frame().playheadMicros());
            assertThat(played.frame().live()).isTrue();
            assertThat(played.frame().playing()).isFalse();
        }
        assertThat(found).isEqualTo(places);
    }

    @Test
    void whereNoneComesTheRunGoesOnToRestAndOneIsTold() {
        Played played = Played.of(plan);
        played.pulse();
        played.playback.travel().next(Landmark.LOSS);
        settle(played);

        assertThat(played.frame().atRest()).isTrue();
        assertThat(played.frame().live()).isTrue();
        assertThat(played.playback.trace().events()).isEqualTo(Played.alone(plan));
        assertThat(played.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("no other loss", "at rest"));
    }

    @Test
    void oneMessageIsFollowedForwardAndBackward() {
        Played played = whole();
        MessageLife life = played.frame().ledger().life(SECOND);
        List<TraceEvent> events = played.playback.trace().events();
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            long at = events.get(i).atMicros();
            if (life.isConcernedAt(i) && Stops.isStop(events.get(i)) && !places.contains(at)) {
                places.add(at);
            }
        }
        assertThat(places).hasSizeGreaterThan(8);

        played.playback.toStart();
        played.pulse();
        assertThat(places(played, places.size(), () -> played.playback.travel().nextOf(SECOND)))
                .isEqualTo(places);
        assertThat(places(
                        played,
                        places.size() - 1,
                        () -> played.playback.travel().previousOf(SECOND)))
                .isEqualTo(places.reversed().subList(1, places.size()));

        Played live = Played.of(plan);
        live.pulse();
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            live.playback.travel().nextOf(SECOND);
            settle(live);
            made.add(live.frame().playheadMicros());
        }
        assertThat(made).isEqualTo(places);
    }

    @Test
    void whereNoneIsFollowedTheNextIsOfAnotherMessage() {
        Played played = whole();
        played.playback.toStart();
        played.pulse();
        List<TraceEvent> events = played.playback.trace().events();
        played.playback.toEdge();
        Frame edge = played.pulse();
        List<MessageLife> lives = List.copyOf(edge.ledger().lives());
        played.playback.seek(2_000_000);
        played.pulse();
        for (int i = 0; i < 10; i++) {
            List<MessageId> before = at(lives, played.frame().position() - 1);
            played.playback.travel().nextMessage();
            int position = played.pulse().position();
            long micros = played.frame().playheadMicros();
            List<MessageId> there = new ArrayList<>();
            for (int p = position - 1; p >= 0 && events.get(p).atMicros() == micros; p--) {
                there.addAll(at(lives, p));
            }
            assertThat(there).isNotEmpty().anyMatch(message -> !before.contains(message));
        }
        long here = played.frame().playheadMicros();
        played.playback.travel().previousMessage();
        assertThat(played.pulse().playheadMicros()).isLessThan(here);
    }

    @Test
    void movingThePlayheadEndsASearch() {
        Played played = Played.of(plan);
        played.pulse();
        played.playback.travel().next(Landmark.LOSS);
        played.playback.seek(0);
        played.pulse();
        played.pulse();

        assertThat(played.frame().playheadMicros()).isZero();
        assertThat(played.notices).isEmpty();
    }

    /** What is seen first is what could be seen last before the fault, and nothing of the way there. */
    @Test
    void aRunThatWasNotPlayedYetIsPlayedFromBeforeItsFault() {
        Played played = Played.of(plan);
        played.playback.travel().playFromBefore(4_500_000);
        Frame first = played.pulse();
        List<TraceEvent> events = played.playback.trace().events();
        long last = events.stream()
                .filter(event -> event.atMicros() < 4_499_999 && Stops.isStop(event))
                .mapToLong(TraceEvent::atMicros)
                .max()
                .orElseThrow();

        assertThat(first.playheadMicros()).isEqualTo(last).isGreaterThan(3_000_000);
        assertThat(first.playing()).isTrue();
        assertThat(events).isEqualTo(Played.alone(plan, 4_499_999));

        played.until(() -> played.frame().playheadMicros() >= 4_500_000);
        assertThat(played.frame().marks()).anyMatch(mark -> mark.atMicros() == 4_500_000);
        played.toRest();
        assertThat(played.playback.trace().events()).isEqualTo(Played.alone(plan));
        assertThat(played.notices).isEmpty();
    }

    @Test
    void aRunThatWasPlayedFurtherIsPlayedFromBeforeItsFault() {
        Played played = whole();
        played.playback.travel().playFromBefore(2_542_000);
        played.pulse();
        assertThat(played.frame().playheadMicros()).isLessThan(2_542_000);
        assertThat(played.frame().playing()).isTrue();
    }

    private static List<MessageId> at(List<MessageLife> lives, int position) {
        return lives.stream()
                .filter(life -> life.isConcernedAt(position))
                .map(MessageLife::id)
                .toList();
    }

    private Played whole() {
        Played played = Played.of(plan);
        played.playback.setSpeed(new Speed(30));
        played.toRest();
        played.playback.pause();
        played.pulse();
        return played;
    }

    /** Where it leads, so many times. */
    private static List<Long> places(Played played, int times, Runnable go) {
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            go.run();
            places.add(played.pulse().playheadMicros());
        }
        return places;
    }

    /** Lets pulses pass until nothing changes any more. */
    private static void settle(Played played) {
        for (int i = 0, still = 0; i < TOO_MANY && still < 4; i++) {
            Frame before = played.frame();
            Frame now = played.pulse();
            still = before.playheadMicros() == now.playheadMicros() && before.edgePosition() == now.edgePosition()
                    ? still + 1
                    : 0;
        }
    }
}
