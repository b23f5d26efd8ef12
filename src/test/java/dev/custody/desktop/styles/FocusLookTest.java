package dev.custody.desktop.styles;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.custody.desktop.pane.TestStage;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whoever walks through a window by keyboard sees where the focus is. */
@ExtendWith(RobotExtension.class)
final class FocusLookTest {
    /** What is drawn around a control. */
    private static final int AROUND = 4;
    /** Fewer pixels than these are seen by nobody. */
    private static final int SEEN = 40;

    private Scene scene;
    private List<Control> all;

    @Start
    void open(Stage stage) {
        CheckBox chosen = new CheckBox("chosen");
        chosen.setSelected(true);
        Button tool = new Button("tool");
        tool.getStyleClass().addAll("flat", "tool");
        Button accent = new Button("accent");
        accent.getStyleClass().add("accent");
        MenuButton flat = new MenuButton("flat");
        flat.getStyleClass().addAll("flat", "tool");
        all = List.of(
                new TextField("field"),
                new CheckBox("box"),
                chosen,
                new RadioButton("radio"),
                new Hyperlink("link"),
                new Slider(0, 10, 5),
                new Button("button"),
                tool,
                accent,
                new ComboBox<String>(),
                new MenuButton("menu"),
                flat);
        VBox box = new VBox(14);
        box.setStyle("-fx-padding: 20");
        box.getChildren().addAll(all);
        scene = new Scene(box, 300, 600);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        TestStage.show(stage, scene, "tokens.css", "base.css");
        all.getFirst().requestFocus();
    }

    @Test
    void everyKindOfControlShowsThatItHasTheFocus(FxRobot robot) {
        for (int i = 1; i < all.size(); i++) {
            Control next = all.get(i);
            robot.interact(() -> {});
            Image before = robot.capture(scene.getRoot()).getImage();
            robot.type(KeyCode.TAB);
            robot.interact(() -> assertThat(scene.getFocusOwner()).isSameAs(next));
            Image after = robot.capture(scene.getRoot()).getImage();

            assertThat(different(before, after, FxThread.ask(next::getBoundsInParent)))
                    .as(next.toString())
                    .isGreaterThan(SEEN);
        }
    }

    private static int different(Image one, Image other, Bounds where) {
        int found = 0;
        int right = (int) Math.min(one.getWidth(), where.getMaxX() + AROUND);
        int bottom = (int) Math.min(one.getHeight(), where.getMaxY() + AROUND);
        for (int y = (int) Math.max(0, where.getMinY() - AROUND); y < bottom; y++) {
            for (int x = (int) Math.max(0, where.getMinX() - AROUND); x < right; x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    found++;
                }
            }
        }
        return found;
    }
}
