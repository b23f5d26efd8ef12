package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.notices.NoticesModel;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.engine.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was done in a run is not lost when another one takes its place, and nobody is asked before. */
final class LeftRunsTest {
    private static final Command KILL = new Command.Kill(new ComponentId("worker"), Command.ALL_REPLICAS);

    private final TestRuns window = new TestRuns(Outside.nobody());
    private final Catalogue catalogue = window.catalogue;
    private final TestDesk desk = window.desk;
    private final NoticesModel notices = window.notices;
    private final RunFileActions files = window.files;
    private final OpenRuns runs = window.runs;

    @Test
    void aRunInWhichNothingWasDoneIsLeftWithoutAWord() {
        open("building-blocks");
        open("outbox");

        assertThat(notices.seenProperty().get()).isEmpty();
        assertThat(desk.actions.get("back-to-run").enabled().get()).isFalse();
    }

    @Test
    void aRunInWhichSomethingWasDoneIsLeftWithTheWayBack() {
        open("building-blocks");
        files.openFile().set(Optional.of(Path.of("mine.json")));
        kill();
        open("outbox");

        Notice told = notices.seenProperty().get().getLast();
        assertThat(told.text()).isEqualTo("The run of Building blocks was left before it was saved.");
        assertThat(told.action().orElseThrow().name()).isEqualTo("Back to it  (Ctrl+Shift+T)");
        assertThat(desk.actions.get("back-to-run").name().get()).isEqualTo("Back to the run of Building blocks");
        assertThat(files.openFile().get()).isEmpty();

        told.action().orElseThrow().act().run();

        assertThat(seen()).isEqualTo("building-blocks");
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).hasSize(1);
        assertThat(files.openFile().get()).contains(Path.of("mine.json"));
        assertThat(desk.actions.get("back-to-run").enabled().get()).isFalse();
        assertThat(notices.seenProperty().get()).isEmpty();
        // Who asks twice is not taken anywhere else.
        told.action().orElseThrow().act().run();
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).hasSize(1);
    }

    @Test
    void theKeyGoesBackAndForthBetweenTwoRunsThatAreNotSaved() {
        open("building-blocks");
        kill();
        open("queue-worker");
        kill();

        desk.actions.get("back-to-run").run();
        assertThat(seen()).isEqualTo("building-blocks");
        desk.actions.get("back-to-run").run();
        assertThat(seen()).isEqualTo("queue-worker");
        assertThat(desk.playback.planSoFar().orElseThrow().commands()).hasSize(1);
    }

    @Test
    void noMoreAreKeptThanCanBeLookedThrough() {
        List<Diagram> all = catalogue.diagrams();
        for (int i = 0; i <= LeftRuns.MOST + 1; i++) {
            open(all.get(i).id());
            kill(all.get(i));
        }
        open("building-blocks");

        int times = 0;
        while (desk.actions.get("back-to-run").enabled().get()) {
            desk.actions.get("back-to-run").run();
            desk.playback.branching().saved();
            times++;
        }
        assertThat(times).isEqualTo(LeftRuns.MOST);
    }

    private void open(String id) {
        runs.open(catalogue.diagram(id));
        desk.pulse(30);
    }

    private void kill() {
        desk.playback.give(KILL);
        desk.pulse(2);
    }

    private void kill(Diagram diagram) {
        desk.playback.give(new Command.Kill(diagram.components().getLast().id(), Command.ALL_REPLICAS));
        desk.pulse(2);
    }

    private String seen() {
        return desk.playback.planSoFar().orElseThrow().diagram().id();
    }
}
