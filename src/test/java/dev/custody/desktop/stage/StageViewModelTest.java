package dev.custody.desktop.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import dev.custody.engine.Command;
import dev.custody.engine.TimedCommand;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of {@code sync-api}, which has one client. */
final class StageViewModelTest {
    private final TestDesk desk = new TestDesk();
    private final StageViewModel model =
            new StageViewModel(desk.playback, desk.selection, Language.ENGLISH.texts(StageViewModel.class));

    private List<Command> given() {
        return desk.playback.planSoFar().orElseThrow().commands().stream()
                .map(TimedCommand::command)
                .toList();
    }

    @Test
    void whatIsSelectedOfAnotherDiagramIsNeitherSenderNorFails() {
        desk.open("sync-api");
        model.show(desk.frame().diagram());
        desk.selection.set(new Selection.OfComponent(new ComponentId("elsewhere")));

        model.toggleFault();
        model.sendOne();
        desk.pulse(1);

        assertThat(given()).containsExactly(new Command.Send(new ComponentId("client"), Nature.VALID, 1));
    }

    @Test
    void theCaptionIsOfTheBranchThatIsSeen() {
        desk.open("sync-api");
        desk.playback.pause();
        kill("api");
        int first = branch();
        assertThat(model.captionProperty().get()).isEqualTo("API was killed");
        desk.playback.branching().undo();
        desk.pulse(1);
        kill("database");
        int position = desk.frame().position();
        assertThat(model.captionProperty().get()).isEqualTo("Database was killed");

        desk.playback.branching().switchTo(first);
        desk.pulse(1);

        assertThat(branch()).isEqualTo(first);
        assertThat(desk.frame().position()).as("as much happened there").isEqualTo(position);
        assertThat(model.captionProperty().get()).isEqualTo("API was killed");
    }

    private void kill(String component) {
        desk.playback.give(new Command.Kill(new ComponentId(component), Command.ALL_REPLICAS));
        desk.pulse(1);
    }

    private int branch() {
        return desk.playback.branching().shownProperty().get().currentId();
    }
}
