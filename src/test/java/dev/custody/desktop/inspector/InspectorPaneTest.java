package dev.custody.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Breakpoint;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Setting;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.scene.ComponentState;
import dev.custody.scene.ServiceState;
import dev.custody.trace.MessageId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The inspector by keyboard and by mouse, with the worker of the building blocks selected. */
@ExtendWith(RobotExtension.class)
final class InspectorPaneTest {
    private static final ComponentId WORKER = new ComponentId("worker");

    private final TestDesk desk = new TestDesk();

    @Start
    void open(Stage stage) {
        desk.open("building-blocks");
        desk.selection.set(new Selection.OfComponent(WORKER));
        Scene scene = new Scene(new InspectorPane(desk.desk()).view(), 372, 700);
        for (String sheet : new String[] {"tokens", "base", "panes", "icons", "marks", "inspector"}) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(InspectorPane.class.getResource("/styles/" + sheet + ".css"), sheet)
                            .toExternalForm());
        }
        TestStage.show(stage, scene);
    }

    private ComponentState worker() {
        return desk.frame().scene().component(WORKER);
    }

    @Test
    void itSaysOfWhatKindSomethingIsWhereTheNameDoesNot(FxRobot robot) {
        Label kind = robot.lookup("#inspector-kind").queryAs(Label.class);
        assertThat(kind.getText()).isEqualTo("Worker");
        assertThat(kind.isVisible()).isFalse();

        robot.interact(() -> {
            desk.selection.set(
                    new Selection.OfLink(desk.frame().diagram().links().getFirst()));
            desk.pulse(1);
        });
        assertThat(kind.getText()).isEqualTo("Link");
        assertThat(kind.isVisible()).isTrue();
    }

    @Test
    void aMessageUnderWayIsAsRoundAsItsTokenIs(FxRobot robot) {
        robot.interact(() -> {
            desk.until(() -> inHands() > 0);
            desk.selection.set(new Selection.OfMessage(new MessageId(1)));
            desk.pulse(1);
        });
        Region icon = robot.lookup(".inspector-icon").queryAs(Region.class);
        FxThread.until(() -> icon.getBackground() != null && icon.getWidth() > 0);
        CornerRadii corners = icon.getBackground().getFills().getFirst().getRadii();
        double radius = corners.getTopLeftHorizontalRadius();
        double whole = corners.isTopLeftHorizontalRadiusAsPercentage() ? 1 : icon.getWidth();
        assertThat(radius / whole).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void theRingAroundWhatHasTheFocusIsSeenOnAllItsSides(FxRobot robot) {
        Node scroll = robot.lookup("#inspector-scroll").query();
        Node pane = robot.lookup("#inspector").query();
        robot.interact(scroll::requestFocus);
        FxThread.until(() -> !scroll.getBoundsInLocal().equals(scroll.getLayoutBounds()));
        assertThat(FxThread.ask(() -> pane.getLayoutBounds()
                        .contains(pane.sceneToLocal(scroll.localToScene(scroll.getBoundsInLocal())))))
                .isTrue();
    }

    @Test
    void aBreakPointIsSetByKeyboard(FxRobot robot) {
        Node first = robot.lookup(".inspector-line:active").query();
        assertThat(first.isFocusTraversable()).isTrue();
        assertThat(first.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
        assertThat(first.getAccessibleText()).startsWith("Step 1, ").endsWith("No break point.");
        robot.interact(first::requestFocus);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(desk.playback.breakpoints().at(WORKER, "1")).contains(Breakpoint.Action.PAUSE);
        assertThat(first.isFocusTraversable())
                .as("Tab comes back to the line that was left")
                .isFalse();
    }

    @Test
    void aSettingIsWrittenAndAWrongOneIsExplained(FxRobot robot) {
        TextField field = robot.lookup("#setting-concurrency").query();
        robot.interact(() -> {
            field.requestFocus();
            field.setText("none");
        });
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup(".setting .problem")
                        .match(Node::isVisible)
                        .<Label>query()
                        .getText())
                .isEqualTo("Write a whole number, such as 4.");
        assertThat(field.getText()).as("is not taken away").isEqualTo("none");

        robot.interact(() -> field.setText("7"));
        robot.type(KeyCode.ENTER);
        robot.interact(() -> desk.pulse(2));
        assertThat(worker().changed(Setting.CONCURRENCY)).hasValue(7);
        robot.type(KeyCode.UP);
        robot.interact(() -> desk.pulse(2));
        assertThat(field.getText()).isEqualTo("8");
        assertThat(robot.lookup(".setting .problem").match(Node::isVisible).tryQuery())
                .isEmpty();
    }

    @Test
    void stepsThatAreFasterThanTheRunAddUp(FxRobot robot) {
        TextField field = robot.lookup("#setting-concurrency").query();
        long before = Long.parseLong(field.getText());
        robot.interact(field::requestFocus);
        robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.DOWN);
        robot.interact(() -> desk.pulse(3));
        assertThat(worker().changed(Setting.CONCURRENCY)).hasValue((int) before + 2);
        assertThat(field.getText()).isEqualTo(Long.toString(before + 2));

        robot.type(KeyCode.UP);
        robot.interact(() -> desk.pulse(3));
        assertThat(field.getText()).isEqualTo(Long.toString(before + 3));
    }

    @Test
    void escapeIsForWhatIsWrittenAndForSomebodyElseWhenNothingIs(FxRobot robot) {
        TextField field = robot.lookup("#setting-concurrency").query();
        AtomicInteger elsewhere = new AtomicInteger();
        robot.interact(() -> {
            field.getScene().addEventHandler(KeyEvent.KEY_PRESSED, _ -> elsewhere.incrementAndGet());
            field.requestFocus();
            field.setText("7");
        });
        robot.type(KeyCode.ESCAPE);
        assertThat(field.getText()).isNotEqualTo("7");
        assertThat(elsewhere).hasValue(0);

        robot.type(KeyCode.ESCAPE);
        assertThat(elsewhere).hasValue(1);
    }

    @Test
    void aButtonKillsAndTheSameOneRestarts(FxRobot robot) {
        Button kill = robot.lookup("#inspector-deeds .button").query();
        assertThat(kill.getText()).isEqualTo("Kill");
        robot.interact(kill::fire);
        robot.interact(() -> desk.pulse(2));
        assertThat(worker().isDown()).isTrue();
        assertThat(robot.lookup("#inspector-state").<Label>query().getText()).isEqualTo("down");

        assertThat(kill.getText()).as("the focus stays where it is").isEqualTo("Restart");
        robot.interact(kill::fire);
        robot.interact(() -> desk.pulse(2));
        assertThat(worker().isDown()).isFalse();
    }

    @Test
    void theProgramStaysWhereItIsWhileMessagesComeAndGo(FxRobot robot) {
        ScrollPane scroll = robot.lookup("#inspector-scroll").query();
        Set<List<Double>> places = new HashSet<>();
        robot.interact(() -> {
            scroll.getScene().getWindow().setHeight(420);
            desk.until(() -> inHands() > 0);
            desk.pulse(1);
        });
        robot.interact(() -> scroll.setVvalue(1));
        robot.interact(() -> {
            for (int hands : new int[] {0, 1, 0}) {
                desk.until(() -> {
                    scroll.getScene().getRoot().applyCss();
                    scroll.getScene().getRoot().layout();
                    places.add(program(robot));
                    return inHands() == hands;
                });
            }
        });
        assertThat(places).hasSize(1).doesNotContain(List.of());

        robot.interact(() -> scroll.setVvalue(0));
        robot.interact(() -> desk.until(() -> inHands() == 1));
        robot.interact(() -> desk.until(() -> inHands() == 0));
        robot.interact(() -> scroll.getScene().getRoot().layout());
        Region content = (Region) scroll.getContent();
        assertThat(content.getHeight())
                .as("nothing empty is left to scroll to")
                .isLessThan(1 + FxThread.ask(() -> content.prefHeight(content.getWidth())));
    }

    private int inHands() {
        return ((ServiceState) worker()).jobs().size();
    }

    private static List<Double> program(FxRobot robot) {
        return robot.lookup(".inspector-line:active").queryAll().stream()
                .filter(row -> row.getAccessibleText().startsWith("Step "))
                .map(row -> FxThread.boundsInScene(row).getMinY())
                .toList();
    }
}
