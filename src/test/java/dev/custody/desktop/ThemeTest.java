package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.prefs.Looks;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(RobotExtension.class)
final class ThemeTest {
    private static final Color LIGHT_INK = Color.web("#17202B");
    private static final Color DARK_INK = Color.web("#EEF2F7");

    private Label label;
    private Button button;
    private ContextMenu menu;
    private Tooltip tip;
    private ComboBox<String> choice;
    private Scene scene;

    @Start
    void open(Stage stage) {
        label = new Label("A text");
        button = new Button("Its button");
        menu = new ContextMenu(new MenuItem("Its menu"));
        tip = new Tooltip("Its tip");
        button.setTooltip(tip);
        choice = new ComboBox<>(FXCollections.observableArrayList("one", "two"));
        scene = new Scene(new VBox(label, button, choice), 400, 300);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void anotherThemeIsOtherColoursOfTheSameSheets(FxRobot robot) {
        robot.interact(() -> wear(Looks.Theme.LIGHT));
        List<String> sheets = List.copyOf(scene.getStylesheets());
        Paint light = label.getTextFill();
        robot.interact(() -> wear(Looks.Theme.DARK));

        assertThat(light).isEqualTo(LIGHT_INK);
        assertThat(label.getTextFill()).isEqualTo(DARK_INK);
        assertThat(scene.getStylesheets()).isEqualTo(sheets);
    }

    @Test
    void oneThemeEndsWhereAnotherBegins(FxRobot robot) {
        robot.interact(() -> wear(Looks.Theme.DARK));
        robot.interact(() -> wear(Looks.Theme.PROJECTOR));

        assertThat(scene.getRoot().getPseudoClassStates())
                .extracting(Object::toString)
                .contains("projector", "accent-green")
                .doesNotContain("dark", "light");
    }

    @Test
    void whatWasSeenBeforeComesAgainInTheThemeOfTheWindow(FxRobot robot) {
        robot.interact(() -> wear(Looks.Theme.LIGHT));
        List<Paint> light = List.of(inkOf(robot, menu), inkOf(robot, tip));
        robot.interact(() -> wear(Looks.Theme.DARK));

        assertThat(light).first().isEqualTo(LIGHT_INK);
        assertThat(inkOf(robot, menu)).isEqualTo(DARK_INK);
        assertThat(inkOf(robot, tip)).isNotEqualTo(light.getLast());
    }

    @Test
    void popupsHaveTypeAsLargeAsTheWindowsAndNoSheetComesOrGoesForIt(FxRobot robot) {
        robot.interact(() -> wear(Looks.Theme.LIGHT));
        List<String> sheets = List.copyOf(scene.getStylesheets());
        double usual = sizeOf(robot, menu);
        robot.interact(() -> Theme.wear(scene, Looks.Theme.LIGHT, Looks.Accent.GREEN, Looks.LARGEST));

        assertThat(usual).isEqualTo(Looks.USUAL);
        assertThat(sizeOf(robot, menu)).isEqualTo(Looks.LARGEST);
        assertThat(sizeOf(robot, tip)).isEqualTo(Looks.LARGEST);
        assertThat(scene.getStylesheets()).isEqualTo(sheets);
    }

    @Test
    void whatHangsOpenChangesWithTheWindow(FxRobot robot) {
        robot.interact(() -> {
            wear(Looks.Theme.LIGHT);
            menu.show(button, Side.BOTTOM, 0, 0);
            choice.show();
            menu.getScene().getRoot().applyCss();
        });
        Paint light = inkOf(menu);
        robot.interact(() -> {
            wear(Looks.Theme.DARK);
            Window.getWindows().forEach(each -> each.getScene().getRoot().applyCss());
        });

        assertThat(light).isEqualTo(LIGHT_INK);
        assertThat(inkOf(menu)).isEqualTo(DARK_INK);
        assertThat(robot.listWindows().stream()
                        .filter(PopupWindow.class::isInstance)
                        .map(PopupWindow.class::cast)
                        .map(ThemeTest::inkOf))
                .hasSize(2)
                .containsOnly(DARK_INK);
        robot.interact(() -> {
            menu.hide();
            choice.hide();
        });
    }

    private static Paint inkOf(PopupWindow popup) {
        return textOf(popup).getFill();
    }

    private static Text textOf(PopupWindow popup) {
        return (Text) FxThread.lookup(popup.getScene().getRoot(), ".text");
    }

    private void wear(Looks.Theme theme) {
        Theme.wear(scene, theme, Looks.Accent.GREEN, Looks.USUAL);
        scene.getRoot().applyCss();
    }

    private Paint inkOf(FxRobot robot, PopupWindow popup) {
        return textOf(robot, popup).getFill();
    }

    private double sizeOf(FxRobot robot, PopupWindow popup) {
        return textOf(robot, popup).getFont().getSize();
    }

    /** Shows it for a moment. */
    private Text textOf(FxRobot robot, PopupWindow popup) {
        robot.interact(() -> {
            if (popup instanceof ContextMenu items) {
                items.show(button, Side.BOTTOM, 0, 0);
            } else {
                popup.show(button, 100, 100);
            }
            popup.getScene().getRoot().applyCss();
        });
        Text text = textOf(popup);
        robot.interact(popup::hide);
        return text;
    }
}
