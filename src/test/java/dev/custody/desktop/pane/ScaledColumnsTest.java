package dev.custody.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.display.RobotExtension;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(RobotExtension.class)
final class ScaledColumnsTest {
    private static final double WAY = 30;

    private TableView<String> table;
    private Group magnified;

    @Start
    void open(Stage stage) {
        table = new TableView<>();
        magnified = new Group(table);
        table.getColumns().add(new TableColumn<>("one"));
        table.getColumns().add(new TableColumn<>("two"));
        ScaledColumns.install(table);
        stage.setScene(new Scene(magnified, 600, 400));
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 0.75})
    void theEdgeStaysUnderThePointer(double scale, FxRobot robot) {
        TableColumn<String, ?> column = table.getColumns().getFirst();
        double before = column.getWidth();
        robot.interact(() -> {
            magnified.setScaleX(scale);
            magnified.setScaleY(scale);
            Node edge = edge(column);
            fire(edge, MouseEvent.MOUSE_PRESSED, 100);
            // In two steps: what one says too much, the next one must not make up for.
            fire(edge, MouseEvent.MOUSE_DRAGGED, 100 + WAY / 2);
            fire(edge, MouseEvent.MOUSE_DRAGGED, 100 + WAY);
            fire(edge, MouseEvent.MOUSE_RELEASED, 100 + WAY);
        });

        assertThat((column.getWidth() - before) * scale).isCloseTo(WAY, within(0.5));
    }

    private Node edge(TableColumn<String, ?> column) {
        return table.lookupAll(".nested-column-header").stream()
                .flatMap(header -> header.lookupAll("Rectangle").stream())
                .filter(node -> column.equals(node.getProperties().get("TableColumn")))
                .findFirst()
                .orElseThrow();
    }

    private static void fire(Node node, EventType<MouseEvent> type, double sceneX) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        sceneX,
                        10,
                        sceneX,
                        10,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
