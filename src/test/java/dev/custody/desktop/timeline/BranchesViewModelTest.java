package dev.custody.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.TestDesk;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The tree of branches as lanes, of runs of the building blocks with seed 1. */
final class BranchesViewModelTest {
    private static final Command KILL = new Command.Kill(new ComponentId("worker"), Command.ALL_REPLICAS);

    private final TestDesk desk = new TestDesk();
    private final BranchesViewModel model = new BranchesViewModel(desk.playback);

    /** Starts a branch of the one that is seen. */
    static void fork(TestDesk desk, long micros) {
        desk.playback.pause();
        desk.playback.seek(micros);
        desk.pulse(1);
        desk.playback.give(KILL);
        desk.playback.play();
        desk.untilRest();
    }

    private void openWithThree() {
        desk.open("building-blocks");
        desk.untilRest();
        fork(desk, 2_000_000);
        desk.playback.branching().switchTo(0);
        desk.untilRest();
        fork(desk, 4_000_000);
    }

    private List<Integer> rows() {
        return model.lanesProperty().get().stream()
                .map(BranchesViewModel.Lane::id)
                .toList();
    }

    @Test
    void thereIsNothingToSeeWithOneBranch() {
        desk.open("building-blocks");
        desk.untilRest();

        assertThat(model.several().get()).isFalse();

        fork(desk, 2_000_000);
        assertThat(model.several().get()).isTrue();
    }

    @Test
    void whatForksLaterStandsNearerToItsParentSoThatNoWayCrossesALane() {
        openWithThree();

        assertThat(rows()).containsExactly(0, 2, 1);
        assertThat(model.lane(1).orElseThrow().parentRow()).isEqualTo(OptionalInt.of(0));
        assertThat(model.lane(1).orElseThrow().forkMicros()).isEqualTo(2_000_000);
        assertThat(model.lane(2).orElseThrow().isCurrent()).isTrue();
        assertThat(model.lane(2).orElseThrow().commands()).containsExactly(4_000_000L);

        fork(desk, 6_000_000);
        assertThat(rows()).containsExactly(0, 2, 3, 1);
        assertThat(model.parent(model.lane(3).orElseThrow()))
                .contains(model.lane(2).orElseThrow());
        assertThat(model.child(model.lane(0).orElseThrow()))
                .contains(model.lane(2).orElseThrow());
    }

    @Test
    void nextAndPreviousGoFromRowToRowAndRoundTheEnds() {
        openWithThree();

        model.next();
        assertThat(desk.playback.branching().shownProperty().get().currentId()).isEqualTo(1);
        model.next();
        assertThat(desk.playback.branching().shownProperty().get().currentId()).isZero();
        model.previous();
        assertThat(desk.playback.branching().shownProperty().get().currentId()).isEqualTo(1);
    }

    @Test
    void anUndoneCommandIsTold() {
        openWithThree();
        desk.playback.branching().switchTo(1);
        desk.playback.toEdge();
        desk.until(() -> desk.frame().live());
        desk.playback.give(new Command.Restart(new ComponentId("worker"), Command.ALL_REPLICAS));
        desk.pulse(2);
        desk.playback.branching().undo();

        assertThat(model.lane(1).orElseThrow().commands()).hasSize(2);
        assertThat(model.lane(1).orElseThrow().applied()).isEqualTo(1);
    }

    @Test
    void aNewNameIsTakenAndOneThatIsLeftIsNot() {
        openWithThree();

        model.renameCurrent();
        assertThat(model.renamedProperty().get()).isEqualTo(OptionalInt.of(2));
        model.rename("worker gone");
        assertThat(model.lane(2).orElseThrow().name()).isEqualTo("worker gone");
        assertThat(model.renamedProperty().get()).isEmpty();

        model.renameCurrent();
        model.leaveName();
        model.rename("never");
        assertThat(model.lane(2).orElseThrow().name()).isEqualTo("worker gone");
    }

    @Test
    void moreThanFiveLanesAreScrolledAndTheOneThatIsSeenIsInView() {
        desk.open("building-blocks");
        desk.untilRest();
        for (int i = 1; i <= 6; i++) {
            fork(desk, i * 1_000_000);
        }

        assertThat(model.rowsInView()).isEqualTo(5);
        assertThat(model.lane(6).orElseThrow().row()).isEqualTo(6);
        assertThat(model.firstProperty().get()).isEqualTo(2);

        model.reveal(1);
        assertThat(model.firstProperty().get()).isEqualTo(1);
        model.scroll(-5);
        assertThat(model.firstProperty().get()).isZero();
    }
}
