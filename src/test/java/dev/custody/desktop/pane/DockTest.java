package dev.custody.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.inspector.InspectorPane;
import dev.custody.desktop.ledger.LedgerPane;
import dev.custody.display.FxThread;
import dev.custody.display.Patience;
import dev.custody.display.RobotExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(RobotExtension.class)
final class DockTest {
    private final List<String> made = new CopyOnWriteArrayList<>();
    private final TestDesk desk = new TestDesk(
            new PaneType("ledger", Place.RIGHT, LedgerPane.class, _ -> new Told("ledger")),
            new PaneType("inspector", Place.RIGHT, InspectorPane.class, _ -> new Told("inspector")));
    private final StackPane elsewhere = new StackPane();
    private Dock dock;

    /** Writes down that it was made, and each time that it was told whether it is seen. */
    private final class Told implements Pane {
        private final StackPane inside = new StackPane();
        private final StackPane view = new StackPane(new ScrollPane(inside));
        private final String id;

        Told(String id) {
            this.id = id;
            view.setId(id);
            inside.getStyleClass().add("inside");
            made.add(id);
        }

        @Override
        public Parent view() {
            return view;
        }

        @Override
        public void focus() {
            inside.requestFocus();
        }

        @Override
        public void shown(boolean seen) {
            made.add(id + (seen ? " seen" : " hidden"));
        }
    }

    @Start
    void open(Stage stage) {
        dock = new Dock(Place.RIGHT, desk.desk());
        TestStage.show(stage, new Scene(new HBox(elsewhere, dock)));
    }

    @Test
    void makesNoPanelBeforeItIsWoken(FxRobot robot) {
        robot.interact(() -> desk.desk().panes().show("ledger"));
        robot.interact(() -> desk.desk().panes().show("inspector"));
        assertThat(made).isEmpty();

        robot.interact(dock::wake);
        robot.interact(dock::wake);
        assertThat(made).containsExactly("inspector", "inspector seen");
        assertThat(FxThread.lookup(dock, "#inspector")).isNotNull();

        robot.interact(() -> desk.desk().panes().show("ledger"));
        Patience.until(30, () -> made.contains("ledger seen"));
        assertThat(made).containsExactly("inspector", "inspector seen", "inspector hidden", "ledger", "ledger seen");
        assertThat(FxThread.lookup(dock, "#inspector")).isNull();
    }

    @Test
    void aNewPanelGetsTheFocusThatWasMeantForIt(FxRobot robot) {
        showAndFocus(robot, () -> {});

        assertThat(FxThread.lookup(dock, "#ledger .inside").isFocused()).isTrue();
    }

    @Test
    void aNewPanelTakesTheFocusFromNobodyWhoGotItMeanwhile(FxRobot robot) {
        showAndFocus(robot, elsewhere::requestFocus);

        assertThat(elsewhere.isFocused()).isTrue();
    }

    /** As of the preferences that were opened and put away before the panel was there. */
    @Test
    void whoGivesTheFocusBackGivesItToThePanel(FxRobot robot) {
        List<Node> keeper = new CopyOnWriteArrayList<>();
        showAndFocus(robot, () -> {
            keeper.add(dock.getScene().getFocusOwner());
            elsewhere.requestFocus();
        });

        robot.interact(() -> keeper.getFirst().requestFocus());

        assertThat(FxThread.lookup(dock, "#ledger .inside").isFocused()).isTrue();
    }

    private void showAndFocus(FxRobot robot, Runnable meanwhile) {
        robot.interact(() -> {
            elsewhere.requestFocus();
            dock.wake();
            desk.desk().panes().show("ledger");
            dock.focus();
            meanwhile.run();
        });
        Patience.until(30, () -> made.contains("ledger seen"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whoIsShownNothingMakesNothing(FxRobot robot) {
        robot.interact(dock::wake);

        assertThat(made).isEmpty();
        assertThat(dock.pane()).isEmpty();
    }

    /** With the panel, its name would be out of sight, and no click could bring either back. */
    @Test
    void aClickOnTheNameOfThePanelThatIsSeenLeavesItThere(FxRobot robot) {
        robot.interact(() -> {
            dock.wake();
            desk.desk().panes().show("ledger");
        });
        Patience.until(30, () -> made.contains("ledger seen"));

        robot.clickOn("#tab-ledger");

        assertThat(desk.desk().panes().isOpen("ledger")).isTrue();
        assertThat(robot.lookup("#tab-ledger").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }
}
