package dev.custody.desktop;

import static dev.custody.display.FxThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.display.FxThread;
import dev.custody.display.NeedsDisplay;
import dev.custody.display.RobotExtension;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window on all of a screen of 1920×1080, as GTK shows it. */
@NeedsDisplay
@ExtendWith(RobotExtension.class)
final class FullSizeWindowTest {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    /** The title bar that the window manager adds, and its edges. */
    private static final double DECORATION = 40;
    /** Every so many pixels one is compared. */
    private static final int STEP = 15;

    private Stage stage;
    private RealWindow real;

    @Start
    void open(Stage given) {
        stage = given;
        real = new RealWindow(
                stage,
                Preferences.DEFAULTS
                        .withWindow(new WindowPlace(1280, 800, true, null, null))
                        .withLooks(Looks.DEFAULT.withTheme(Looks.Theme.DARK)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(real::close);
    }

    @Test
    void itFillsTheScreenAndItsPanelsFillIt() {
        untilItIsLarge();

        assertThat(scene().getHeight()).isBetween(HEIGHT - DECORATION, HEIGHT);
        Bounds header = bounds("#header");
        Bounds split = bounds(".split");
        Bounds bottom = bounds("#bottom");
        assertThat(header.getMinY()).isZero();
        assertThat(split.getMinY()).isEqualTo(header.getMaxY());
        assertThat(bottom.getMinY()).isEqualTo(split.getMaxY());
        assertThat(bottom.getMaxY()).isEqualTo(scene().getHeight());
        assertThat(List.of(header, split, bottom))
                .allSatisfy(part -> assertThat(part.getWidth()).isEqualTo(scene().getWidth()));
        assertThat(bounds("#picture").getWidth()).isGreaterThan(WIDTH / 2);
        assertThat(bounds("#picture").getHeight()).isGreaterThan(HEIGHT / 2);
    }

    @Test
    void noTextIsCutOff() {
        untilItIsLarge();

        List<String> cut = FxThread.ask(() -> below(scene().getRoot())
                .filter(FullSizeWindowTest::isSeen)
                // The diagram has moulds among its nodes, which nobody sees; its words have a test of their own.
                .filter(node -> !isWithin(scene().lookup("#picture"), node))
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(FullSizeWindowTest::isCutOff)
                .map(label -> label.getText() + " " + label.getStyleClass())
                .toList());

        assertThat(cut).isEmpty();
    }

    @Test
    void whatIsOnTheScreenIsWhatTheSceneSays() {
        untilItIsLarge();
        FxThread.run(real::still);

        until(() -> {
            Image said = scene().snapshot(null);
            Image shown = new Robot()
                    .getScreenCapture(
                            null,
                            stage.getX() + scene().getX(),
                            stage.getY() + scene().getY(),
                            scene().getWidth(),
                            scene().getHeight());
            return difference(said, shown) < 0.01;
        });
    }

    @Test
    void presentingTakesAllOfTheScreenAndGivesItBack(FxRobot robot) {
        untilItIsLarge();

        robot.type(KeyCode.F5);
        until(() -> audience().anyMatch(FullSizeWindowTest::isWholeScreen));
        until(() -> {
            Image screen = new Robot().getScreenCapture(null, new Rectangle2D(0, 0, WIDTH, HEIGHT));
            Color ground = screen.getPixelReader().getColor(0, 0);
            return Stream.of(new int[] {1919, 0}, new int[] {0, 1079}, new int[] {1919, 1079})
                    .allMatch(corner -> screen.getPixelReader()
                            .getColor(corner[0], corner[1])
                            .equals(ground));
        });

        robot.type(KeyCode.ESCAPE);
        until(() -> audience().findAny().isEmpty() && stage.isFocused());
        untilItIsLarge();
    }

    private void untilItIsLarge() {
        until(() -> stage.isMaximized()
                && scene().getWidth() == WIDTH
                && scene().getHeight() > HEIGHT - DECORATION
                && scene().lookup("#bottom") != null
                && scene().lookup("#bottom")
                                .localToScene(new BoundingBox(0, 0, 0, 0))
                                .getMinY()
                        > HEIGHT / 2);
    }

    private static Stream<Window> audience() {
        return Window.getWindows().stream().filter(window -> window.getScene().lookup("#presentation") != null);
    }

    private static boolean isWholeScreen(Window window) {
        return window.getX() == 0 && window.getY() == 0 && window.getWidth() == WIDTH && window.getHeight() == HEIGHT;
    }

    private Scene scene() {
        return real.window().scene();
    }

    private Bounds bounds(String selector) {
        return FxThread.ask(() -> {
            Node found = scene().lookup(selector);
            return found.localToScene(found.getLayoutBounds());
        });
    }

    private static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(FullSizeWindowTest::below))
                : Stream.of(node);
    }

    private static boolean isWithin(Node ancestor, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** JavaFX writes an ellipsis where there is no room for all. */
    private static boolean isCutOff(Labeled label) {
        String all = label.getText() == null ? "" : label.getText();
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .anyMatch(text -> text.isVisible() && !text.getText().equals(all));
    }

    /** The part of the pixels that clearly differ. */
    private static double difference(Image one, Image other) {
        int compared = 0;
        int different = 0;
        for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x += STEP) {
            for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y += STEP) {
                compared++;
                Color a = one.getPixelReader().getColor(x, y);
                Color b = other.getPixelReader().getColor(x, y);
                if (Math.abs(a.getBrightness() - b.getBrightness()) > 0.05) {
                    different++;
                }
            }
        }
        return (double) different / compared;
    }
}
