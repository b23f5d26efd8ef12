package dev.custody.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.TestStage;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.prefs.Words;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.display.RobotExtension;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The preferences by mouse and by keyboard, in German. */
@ExtendWith(RobotExtension.class)
final class SettingsViewTest {
    private final PreferencesModel preferences = new PreferencesModel(Preferences.DEFAULTS);
    private SettingsView view;
    private boolean closed;

    @Start
    void open(Stage stage) {
        Texts texts = new Language(Locale.GERMAN).texts(SettingsView.class);
        SettingsViewModel model = new SettingsViewModel(preferences, _ -> {}, _ -> {}, texts);
        view = new SettingsView(model, texts, () -> closed = true);
        TestStage.show(stage, new Scene(Fxml.load(view, texts), 400, 900));
    }

    @Test
    void showsWhatIsChosenAndTakesWhatIsClicked(FxRobot robot) {
        assertThat(preferences.get()).isEqualTo(Preferences.DEFAULTS);
        assertThat(toggle(robot, "#settings-theme-SYSTEM").isSelected()).isTrue();

        robot.clickOn("Hoher Kontrast");
        robot.clickOn("#settings-accent-PURPLE");

        assertThat(preferences.get().looks())
                .isEqualTo(Looks.DEFAULT.withTheme(Looks.Theme.HIGH_CONTRAST).withAccent(Looks.Accent.PURPLE));
        assertThat(toggle(robot, "#settings-theme-SYSTEM").isSelected()).isFalse();

        // What is chosen can't be chosen away.
        robot.clickOn("Hoher Kontrast");
        assertThat(toggle(robot, "#settings-theme-HIGH_CONTRAST").isSelected()).isTrue();

        robot.interact(() -> preferences.switchTheme());
        assertThat(toggle(robot, "#settings-theme-DARK").isSelected()).isTrue();

        robot.clickOn("#settings-defaults");
        assertThat(preferences.get()).isEqualTo(Preferences.DEFAULTS);
        robot.clickOn("#settings-close");
        assertThat(closed).isTrue();
    }

    @Test
    void worksByKeyboard(FxRobot robot) {
        robot.interact(view::focus);
        assertThat(toggle(robot, "#settings-theme-SYSTEM").isFocused()).isTrue();
        robot.type(KeyCode.RIGHT);
        assertThat(toggle(robot, "#settings-theme-LIGHT").isFocused()).isTrue();
        assertThat(preferences.get().looks().theme()).isEqualTo(Looks.Theme.LIGHT);
        robot.type(KeyCode.TAB, KeyCode.RIGHT);
        assertThat(preferences.get().looks().accent()).isEqualTo(Looks.Accent.GREEN);
        robot.interact(
                () -> robot.lookup("#settings-size").queryAs(Slider.class).requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(preferences.get().looks().fontSize()).isEqualTo(16);

        robot.interact(() -> combo(robot, "#settings-pace").requestFocus());
        robot.type(KeyCode.DOWN);
        assertThat(preferences.get().speed()).isEqualTo(Speed.LADDER.getFirst());
        robot.interact(() -> combo(robot, "#settings-texts").requestFocus());
        robot.type(KeyCode.DOWN);
        assertThat(preferences.get().words().texts()).isEqualTo(Words.Tongue.ENGLISH);
    }

    private static ToggleButton toggle(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(ToggleButton.class);
    }

    private static ComboBox<?> combo(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(ComboBox.class);
    }
}
