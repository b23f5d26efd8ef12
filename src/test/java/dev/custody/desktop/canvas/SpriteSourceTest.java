package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(RobotExtension.class)
final class SpriteSourceTest {
    private static final double TOKEN = 20;

    private SpriteSource source;

    @Start
    void open(Stage stage) {
        source = new SpriteSource("LOST", () -> {});
        stage.setScene(new Scene(new Pane(source.node()), 200, 200));
        stage.show();
    }

    private Sprites at(double scale) {
        return FxThread.ask(() -> source.at(scale, TOKEN));
    }

    @Test
    void whoComesBackToAZoomFindsItsSpritesIfTheyAreAmongTheLastThree() {
        Sprites one = at(1);
        Sprites two = at(2);
        Sprites three = at(3);

        assertThat(two).isNotSameAs(one);
        assertThat(at(1)).isSameAs(one);
        assertThat(source.scale()).isEqualTo(1);
        Sprites four = at(4);
        assertThat(at(3)).isSameAs(three);
        assertThat(at(1)).isSameAs(one);
        assertThat(at(4)).isSameAs(four);
        assertThat(at(2)).as("used longest ago").isNotSameAs(two);
    }
}
