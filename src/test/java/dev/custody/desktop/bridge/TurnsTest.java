package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.TestDesk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TurnsTest {
    private final TestDesk desk = new TestDesk();
    private final List<String> taken = new ArrayList<>();

    private void join(String name, boolean anythingNew) {
        desk.playback.turns().join(_ -> {
            taken.add(name);
            return anythingNew;
        });
    }

    /** Nobody in the frame just seen, then one after the other, then both in each again. */
    private void assertThatTheyTakeTurnsFirst() {
        assertThat(taken).isEmpty();
        desk.pulse(2);
        assertThat(taken).containsExactlyInAnyOrder("a", "b");
        desk.pulse(5);
        taken.clear();
        desk.pulse(1);
        assertThat(taken).containsExactly("a", "b");
    }

    @Test
    void ofFewMessagesAllTakeInEachFrame() {
        desk.open("building-blocks");
        join("a", true);
        join("b", true);
        taken.clear();

        desk.pulse(3);

        assertThat(taken).containsExactly("a", "b", "a", "b", "a", "b");
    }

    @Test
    void ofManyOneTakesInAFrameAndInTheNextAnother() {
        desk.openCrowded();
        desk.playback.pause();
        desk.pulse(5);
        join("a", true);
        join("b", true);
        taken.clear();

        desk.pulse(30);

        assertThat(taken).hasSize(30).containsOnly("a", "b");
        assertThat(taken.stream().filter("b"::equals)).hasSizeBetween(10, 20);
    }

    @Test
    void whoHasNothingNewLeavesTheTurnToTheNext() {
        desk.openCrowded();
        desk.playback.pause();
        desk.pulse(5);
        join("idle", false);
        join("busy", true);
        taken.clear();

        desk.pulse(30);

        assertThat(taken.stream().filter("busy"::equals)).hasSize(30);
    }

    @Test
    void whoComesWhileTheRunStandsStillIsShownItAtOnce() {
        join("before there is anything", true);
        assertThat(taken).isEmpty();

        desk.open("building-blocks");
        join("later", true);

        assertThat(taken).endsWith("later");
    }

    @Test
    void withManyMessagesNobodyHasATurnInEachFrameWhileTimeMoves() {
        desk.openCrowded();
        join("a", true);
        taken.clear();

        desk.pulse(50);
        assertThat(taken).hasSizeBetween(4, 8);

        desk.playback.pause();
        desk.pulse(5);
        taken.clear();
        desk.pulse(20);
        assertThat(taken).hasSizeBetween(19, 20);
    }

    @Test
    void ofFewMessagesTheyTakeTurnsTooWhileTimePassesFastAndAllAreThereWhereItStops() {
        desk.open("building-blocks");
        assertThat(desk.frame().crowded()).isFalse();
        join("a", true);
        join("b", true);
        desk.playback.setSpeed(new Speed(10));
        desk.pulse(1);
        taken.clear();

        desk.pulse(16);
        assertThat(taken).containsExactlyInAnyOrder("a", "b", "a", "b");

        desk.playback.pause();
        taken.clear();
        desk.pulse(1);
        assertThat(taken).containsExactly("a", "b");
    }

    @Test
    void fromManyMessagesToFewTheyTakeTurnsOnceMore() {
        desk.openCrowded().pulse(60);
        desk.playback.pause();
        desk.pulse(5);
        join("a", true);
        join("b", true);

        desk.playback.seek(1);
        taken.clear();
        desk.until(() -> desk.frame().playheadMicros() == 1);
        assertThat(desk.frame().crowded()).isFalse();
        assertThatTheyTakeTurnsFirst();
    }

    @Test
    void anotherDiagramIsTakenInByOneAfterTheOther() {
        desk.open("building-blocks").pulse(5);
        join("a", true);
        join("b", true);
        taken.clear();

        desk.open("outbox");
        assertThatTheyTakeTurnsFirst();
    }

    @Test
    void withManyMessagesNobodyHasATurnInTheFrameThatGoesSomewhereElse() {
        desk.openCrowded().pulse(60);
        desk.playback.pause();
        desk.pulse(5);
        join("a", true);

        long back = desk.frame().playheadMicros() * 9 / 10;
        desk.playback.seek(back);
        taken.clear();
        desk.until(() -> desk.frame().playheadMicros() == back);
        assertThat(desk.frame().crowded()).isTrue();
        assertThat(taken).isEmpty();
        desk.pulse(1);
        assertThat(taken).containsExactly("a");
    }
}
