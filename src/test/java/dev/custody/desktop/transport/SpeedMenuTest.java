package dev.custody.desktop.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.bridge.SpeedNames;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.display.RobotExtension;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(RobotExtension.class)
final class SpeedMenuTest {
    private TransportViewModel model;
    private SpeedMenu menu;

    @Start
    void open(Stage stage) {
        Texts texts = Language.ENGLISH.texts(TransportView.class);
        model = new TransportViewModel(new TestDesk().playback, texts);
        menu = new SpeedMenu(model, new SpeedNames(texts));
        TestStage.show(stage, new Scene(new StackPane(menu), 200, 60));
    }

    private List<String> marked() {
        return menu.getItems().stream()
                .filter(item -> ((RadioMenuItem) item).isSelected())
                .map(MenuItem::getText)
                .toList();
    }

    @Test
    void marksTheOneThatIsSet(FxRobot robot) {
        assertThat(marked()).containsExactly("Action pace");
        robot.interact(() -> model.setSpeed(new Speed(10)));
        assertThat(marked()).containsExactly("×10");
    }

    @Test
    void keepsTheMarkOfTheOneThatIsChosenOnceMore(FxRobot robot) {
        RadioMenuItem first = (RadioMenuItem) menu.getItems().getFirst();
        robot.interact(() -> {
            // As the toolkit does it.
            first.setSelected(!first.isSelected());
            first.fire();
        });
        assertThat(marked()).containsExactly("Action pace");
    }

    /** With others it would not know how high it is, and open over its button. */
    @Test
    void opensEachTimeWithTheSameEntries(FxRobot robot) {
        List<MenuItem> before = List.copyOf(menu.getItems());
        robot.interact(menu::show);
        robot.interact(menu::hide);
        robot.interact(() -> model.setSpeed(new Speed(3)));
        robot.interact(menu::show);
        assertThat(menu.getItems()).containsExactlyElementsOf(before);
        robot.interact(menu::hide);
    }
}
