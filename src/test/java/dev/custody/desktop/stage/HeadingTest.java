package dev.custody.desktop.stage;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title of 200, three buttons of 100 and a fault of 120 at least and of 180 with its name, in lines of 30. */
final class HeadingTest {
    private final Region title = block(200, 200);
    private final Region fault = block(120, 180);
    private final FlowPane sends = new FlowPane(block(100, 100), block(100, 100), block(100, 100));
    private final Region summary = block(0, 500);
    private final Heading heading = new Heading(title, fault, sends, summary, 10);

    private static Region block(double least, double preferred) {
        Region block = new Region();
        block.setMinWidth(least);
        block.setPrefSize(preferred, 30);
        return block;
    }

    private void layOut(double width) {
        heading.resize(width, heading.prefHeight(width));
        heading.layout();
    }

    @ParameterizedTest
    @ValueSource(doubles = {330, 500, 639, 640, 660, 1_200})
    void theTitleIsNeverCutAndNothingTouches(double width) {
        layOut(width);

        assertThat(title.getWidth()).isEqualTo(200);
        assertThat(fault.getLayoutX()).isGreaterThanOrEqualTo(210);
        assertThat(fault.getWidth()).isBetween(120.0, 180.0);
        assertThat(summary.getLayoutY()).isEqualTo(40);
        boolean beside = sends.getLayoutY() == 0;
        if (beside) {
            assertThat(sends.getLayoutX()).isEqualTo(fault.getLayoutX() + fault.getWidth() + 10);
        } else {
            assertThat(sends.getLayoutY()).isEqualTo(80);
        }
        assertThat(beside).isEqualTo(width >= 640);
    }

    @ParameterizedTest
    @CsvSource({"1200, 70", "640, 70", "639, 110", "330, 110", "250, 140"})
    void itIsAsHighAsItNeeds(double width, double height) {
        assertThat(heading.prefHeight(width)).isEqualTo(height);
    }

    @Test
    void whereThereIsLittleRoomItDoesWithoutTheText() {
        heading.setBrief(true);

        assertThat(heading.prefHeight(1_200)).isEqualTo(30);
        assertThat(heading.prefHeight(500)).isEqualTo(70);
        layOut(500);
        assertThat(summary.isVisible()).isFalse();
        assertThat(sends.getLayoutY()).isEqualTo(40);
    }

    @Test
    void whereThereIsHardlyAnyRoomAMenuStandsForTheButtons() {
        Region menu = block(60, 60);
        heading.setBrief(true);
        heading.setMenu(menu);

        assertThat(heading.prefHeight(500)).isEqualTo(30);
        layOut(500);
        assertThat(sends.isVisible()).isFalse();
        assertThat(menu.isVisible()).isTrue();
        assertThat(menu.getLayoutX()).isEqualTo(440);
        assertThat(fault.getLayoutX() + fault.getWidth()).isLessThanOrEqualTo(430);
        assertThat(title.getWidth()).isEqualTo(200);

        layOut(640);
        assertThat(sends.isVisible()).isTrue();
        assertThat(menu.isVisible()).isFalse();

        InvalidationListener putAgain = _ -> Assertions.fail("a menu that is open closes when it is put there again");
        heading.getChildrenUnmodifiable().addListener(putAgain);
        heading.setMenu(menu);
        heading.getChildrenUnmodifiable().removeListener(putAgain);

        heading.setMenu(null);
        layOut(500);
        assertThat(sends.isVisible()).isTrue();
        assertThat(sends.getLayoutY()).isEqualTo(40);
    }

    @Test
    void besideTheMenuNoRoomIsKeptForAFaultThatIsNotThere() {
        title.setPrefWidth(1_000);
        heading.setMenu(block(60, 60));
        layOut(500);
        assertThat(title.getWidth()).isEqualTo(500 - 60 - 10 - 120 - 10);

        fault.setVisible(false);
        layOut(500);
        assertThat(title.getWidth()).isEqualTo(500 - 60 - 10);
    }

    @Test
    void whatIsSelectedDoesNotMakeTheDiagramJump() {
        double before = heading.prefHeight(640);
        fault.setPrefWidth(400);

        assertThat(heading.prefHeight(640)).isEqualTo(before);
    }
}
