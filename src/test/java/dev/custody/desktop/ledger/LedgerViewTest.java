package dev.custody.desktop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.action.KeyMap;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.ledger.Outcome;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The panel alone, by keyboard. queue-worker with seed 1, at rest. */
@ExtendWith(RobotExtension.class)
final class LedgerViewTest {
    private final TestDesk desk = new TestDesk();
    private final List<String> copied = new ArrayList<>();
    private LedgerPane pane;
    private Scene scene;
    private StackPane room;

    @Start
    void open(Stage stage) {
        pane = new LedgerPane(desk.desk(), copied::add);
        room = new StackPane(pane.view());
        // As in a dock, it is as low as it is made, whatever is in it.
        room.setMinHeight(0);
        scene = new Scene(new StackPane(room), 348, 500);
        new KeyMap(desk.actions).install(scene, pane.view(), () -> {});
        TestStage.show(stage, scene);
        pane.shown(true);
        desk.open("queue-worker").untilRest();
    }

    @SuppressWarnings("unchecked")
    private TableView<LedgerRow> table() {
        return (TableView<LedgerRow>) FxThread.lookup(scene, "#ledger-table");
    }

    private String total() {
        return ((Label) FxThread.lookup(scene, "#total")).getText();
    }

    @Test
    void theKeyGoesToTheSearchWhichEscapeClears(FxRobot robot) {
        robot.interact(pane::focus);
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        TextField search = (TextField) FxThread.lookup(scene, "#ledger-search");
        assertThat(search.isFocused()).isTrue();

        robot.interact(() -> search.setText("#3"));
        assertThat(table().getItems()).hasSize(1);
        assertThat(total()).startsWith("1 of ");
        robot.interact(() -> desk.actions.get("copy-messages").run());
        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst()).contains("\r\n#3,");

        robot.type(KeyCode.ESCAPE);
        assertThat(search.getText()).isEmpty();
        assertThat(total()).endsWith(" messages");
    }

    @Test
    void theCrossClearsTheSearchWhichKeepsTheFocus(FxRobot robot) {
        robot.clickOn("#ledger-search").write("#3");
        assertThat(table().getItems()).hasSize(1);
        Node cross = FxThread.lookup(scene, "#ledger-search .clear");
        assertThat(cross.getAccessibleText()).isEqualTo("Clear the search");

        robot.clickOn(cross);
        assertThat(total()).endsWith(" messages");
        assertThat(FxThread.lookup(scene, "#ledger-search .clear")).isNull();
        robot.write("#1");
        assertThat(table().getItems()).hasSize(1);
    }

    @Test
    void aPanelThatIsMadeWhileTheRunStandsStillSaysHowManyThereAre(FxRobot robot) {
        robot.interact(() -> {
            LedgerPane another = new LedgerPane(desk.desk().with(desk.actions.none()), copied::add);
            Label count = (Label) another.view().lookup("#total");
            assertThat(count.getText()).isEqualTo(total()).endsWith(" messages");
        });
    }

    @Test
    void aTileListsItsOutcomeAndAllResetsIt(FxRobot robot) {
        ToggleButton tile = (ToggleButton) FxThread.lookup(scene, "#tile-dead-lettered");
        robot.interact(() -> scene.lookup("#tile-failed").requestFocus());
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        assertThat(tile.isSelected()).isTrue();
        assertThat(table().getItems()).isNotEmpty().allMatch(row -> row.outcome() == Outcome.DEAD_LETTERED);
        assertThat(FxThread.lookup(scene, "#ledger-all").isVisible()).isTrue();

        robot.interact(() -> desk.actions.get("all-messages").run());
        assertThat(tile.isSelected()).isFalse();
        assertThat(FxThread.lookup(scene, "#ledger-all").isVisible()).isFalse();
    }

    @Test
    void whereItIsLowItHasTilesOfWhatThereIsAndOfNothingElse(FxRobot robot) {
        GridPane counts = (GridPane) FxThread.lookup(scene, "#counts");
        assertThat(counts.getChildren()).hasSize(Outcome.values().length);

        robot.interact(() -> {
            room.setMaxHeight(200);
            scene.getRoot().layout();
        });
        assertThat(counts.getChildren())
                .isNotEmpty()
                .noneMatch(tile -> tile.getStyleClass().contains("none"));
        assertThat(FxThread.lookup(scene, "#ledger-head").isVisible()).isFalse();
        TextField search = (TextField) FxThread.lookup(scene, "#ledger-search");
        robot.interact(() -> search.setText("2"));
        assertThat(FxThread.lookup(scene, "#ledger-head").isVisible())
                .as("who filters can undo it")
                .isTrue();
        robot.interact(() -> search.setText(""));

        robot.interact(() -> {
            room.setMaxHeight(Double.MAX_VALUE);
            scene.getRoot().layout();
        });
        assertThat(counts.getChildren()).hasSize(Outcome.values().length);
    }

    @Test
    void headsAndTheActionSortWithoutLosingTheSelection(FxRobot robot) {
        robot.interact(() -> table().getSelectionModel().select(1));
        LedgerRow chosen = table().getItems().get(1);
        TableColumn<LedgerRow, ?> message = table().getColumns().getFirst();
        robot.interact(() -> {
            message.setSortType(TableColumn.SortType.DESCENDING);
            table().getSortOrder().setAll(List.of(message));
        });
        assertThat(table().getItems().getFirst().message().number())
                .isEqualTo(table().getItems().size());
        assertThat(table().getSelectionModel().getSelectedItem()).isEqualTo(chosen);

        robot.interact(() -> desk.actions.get("sort-messages").run());
        assertThat(table().getItems().getFirst().outcome()).isEqualTo(Outcome.DEAD_LETTERED);
        assertThat(table().getSortOrder()).containsExactly(table().getColumns().get(1));
        assertThat(table().getSelectionModel().getSelectedItem()).isEqualTo(chosen);
    }
}
