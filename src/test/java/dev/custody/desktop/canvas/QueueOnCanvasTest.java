package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.engine.Command;
import dev.custody.layout.Placed;
import dev.custody.scene.Scene;
import dev.custody.scene.Story;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a queue tells of its messages, and the menu of the ground that it stands on. */
@ExtendWith(RobotExtension.class)
final class QueueOnCanvasTest {
    private static final long SECOND = 1_000_000;

    private final Diagram diagram = new Catalogue(new DiagramLoader()).diagram("building-blocks");
    private DiagramCanvas canvas;

    @Start
    void open(Stage stage) {
        canvas = new DiagramCanvas();
        canvas.reducedMotionProperty().set(true);
        javafx.scene.Scene root = new javafx.scene.Scene(canvas, 900, 600);
        root.getStylesheets()
                .add(DiagramCanvas.class.getResource("/styles/tokens.css").toExternalForm());
        stage.setScene(root);
        stage.show();
        canvas.show(diagram);
        canvas.applyCss();
        canvas.layout();
    }

    @Test
    void theAgeOfTheOldestGoesOnWithTimeAlsoWhenNothingHappens(FxRobot robot) {
        Scene scene = new Scene(diagram);
        new Story()
                .at(0)
                .created(1, "client", Nature.VALID)
                .stored("queue", "queue", 1, 1)
                .feed(scene);

        robot.interact(() -> canvas.render(scene, 5 * SECOND, 0));
        assertThat(age()).contains("5 s");

        robot.interact(() -> canvas.render(scene, 8 * SECOND, 1));
        assertThat(age()).contains("8 s");
    }

    private String age() {
        return ((Text) FxThread.lookup(canvas, ".vessel-age")).getText();
    }

    @Test
    void receivesBeyondAHandfulAreTold(FxRobot robot) {
        List<Image> seen = IntStream.of(Placed.MOST_POINTS, Placed.MOST_POINTS + 1, Placed.MOST_POINTS + 2)
                .mapToObj(receives -> received(robot, receives))
                .toList();

        assertThat(differences(seen.get(0), seen.get(1))).isPositive();
        assertThat(differences(seen.get(1), seen.get(2))).isPositive();
        assertThat(differences(seen.get(2), received(robot, Placed.MOST_POINTS + 2)))
                .isZero();
    }

    private Image received(FxRobot robot, int receives) {
        Scene scene = new Scene(diagram);
        new Story()
                .at(0)
                .created(1, "client", Nature.VALID)
                .stored("queue", "queue", 1, 1)
                .leased("queue", "queue", 1, 1, receives, 5 * SECOND, "worker")
                .feed(scene);
        Image[] picture = new Image[1];
        robot.interact(() -> {
            canvas.render(scene, SECOND, 10);
            picture[0] = canvas.snapshot(null, null);
        });
        return picture[0];
    }

    private static int differences(Image one, Image other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }

    @Test
    void theGroundHasAMenuIfThereIsSomethingToDoWithThePicture(FxRobot robot) {
        robot.interact(() -> ask(450, 590));
        assertThat(menu()).isEmpty();

        canvas.setActions(new CanvasActions() {
            @Override
            public void command(Command command) {}

            @Override
            public void select(Selection selection) {}

            @Override
            public void inspect() {}

            @Override
            public List<MenuItem> ofPicture() {
                return List.of(new MenuItem("Copy the picture"));
            }
        });
        robot.interact(() -> ask(450, 590));
        assertThat(menu()).containsExactly("Copy the picture");
    }

    private void ask(double x, double y) {
        Event.fireEvent(canvas, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, x, y, false, null));
    }

    private static List<String> menu() {
        return FxThread.ask(() -> Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .map(MenuItem::getText)
                .toList());
    }
}
