package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.TestStage;
import dev.custody.desktop.prefs.Looks;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(RobotExtension.class)
final class PopupsTest {
    private MenuButton menu;
    private ComboBox<String> box;
    private Stage stage;

    @Start
    void open(Stage on) {
        stage = on;
        menu = new MenuButton("jumps");
        box = new ComboBox<>();
        IntStream.range(0, 10).mapToObj(each -> "entry " + each).forEach(each -> {
            menu.getItems().add(new MenuItem(each));
            box.getItems().add(each);
        });
        Scene scene = new Scene(new HBox(menu, box), 400, 100);
        // Larger than JavaFX takes it to be as long as the menu is not open.
        Theme.wear(scene, Looks.Theme.LIGHT, Looks.Accent.BLUE, Looks.LARGEST);
        Popups.standBeside(scene);
        TestStage.show(stage, scene);
        stage.setY(Screen.getPrimary().getVisualBounds().getMaxY() - 150);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            menu.hide();
            box.hide();
            stage.setY(0);
        });
    }

    @Test
    void aMenuThatOpensForTheFirstTimeLeavesItsButtonUncovered(FxRobot robot) {
        robot.interact(menu::show);
        assertUncovered(menu);
        assertThat(menu.isShowing()).isTrue();
    }

    @Test
    void soDoesAChoice(FxRobot robot) {
        robot.interact(box::show);
        assertUncovered(box);
        assertThat(box.isShowing()).isTrue();
    }

    private static void assertUncovered(Control control) {
        Bounds seen = FxThread.ask(() -> control.localToScreen(control.getLayoutBounds()));
        assertThat(FxThread.ask(() -> Window.getWindows().stream()
                        .filter(PopupWindow.class::isInstance)
                        .toList()))
                .isNotEmpty()
                .allSatisfy(popup -> assertThat(popup.getY() >= seen.getMaxY() - 1
                                || popup.getY() + popup.getHeight() <= seen.getMinY() + 1)
                        .as("%s to %s beside %s", popup.getY(), popup.getY() + popup.getHeight(), seen)
                        .isTrue());
    }
}
