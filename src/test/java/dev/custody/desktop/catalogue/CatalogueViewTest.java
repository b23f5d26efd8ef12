package dev.custody.desktop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.catalogue.CatalogueEntry.Item;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The catalogue where some of its texts take two lines in its narrower widths, and one in others. */
@ExtendWith(RobotExtension.class)
final class CatalogueViewTest {
    private final TestDesk desk = new TestDesk();
    private static final int MANY = 8;

    private CataloguePane pane;
    private Scene scene;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        pane = new CataloguePane(desk.desk());
        scene = new Scene(pane.view(), 210, 620);
        TestStage.show(stage, scene, "tokens.css", "base.css", "panes.css", "marks.css");
        pane.shown(true);
        desk.open("building-blocks");
    }

    private ListView<?> list() {
        return (ListView<?>) FxThread.lookup(scene, "#catalogue-list");
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) FxThread.lookup(list(), ".virtual-flow");
    }

    private List<IndexedCell<?>> seen() {
        List<IndexedCell<?>> cells = new ArrayList<>();
        for (int i = flow().getFirstVisibleCell().getIndex();
                i <= flow().getLastVisibleCell().getIndex();
                i++) {
            cells.add(flow().getCell(i));
        }
        cells.sort(Comparator.comparingInt(IndexedCell::getIndex));
        return cells;
    }

    /** The height of what is written in it. */
    private static double textHeight(IndexedCell<?> cell) {
        return cell.lookup(".text").getLayoutBounds().getHeight();
    }

    private void checkLines(SoftAssertions all) {
        double end = seen().getFirst().getLayoutY();
        for (IndexedCell<?> cell : seen()) {
            double around = cell.snappedTopInset() + cell.snappedBottomInset();
            all.assertThat(cell.getHeight())
                    .as("height of “%s” in %s pixels", cell.getText(), list().getWidth())
                    .isBetween(textHeight(cell) + around - 1, textHeight(cell) + around + 1);
            all.assertThat(cell.getLayoutY())
                    .as("place of “%s”", cell.getText())
                    .isEqualTo(end);
            end += cell.getHeight();
        }
    }

    @Test
    void eachLineIsAsHighAsItsTextHoweverWideItIsAndHoweverItWasScrolled(FxRobot robot) {
        SoftAssertions all = new SoftAssertions();
        for (double width = 205; width < 310; width += 21) {
            double wide = width;
            robot.interact(() -> stage.setWidth(wide));
            for (double step : List.of(130.0, 130.0, 300.0, 300.0, -40.0, -300.0, -130.0, -300.0)) {
                robot.interact(() -> {
                    flow().scrollPixels(step);
                    Pulse.await(1);
                    checkLines(all);
                });
            }
        }
        all.assertAll();
        assertThat(list().getItems()).hasSizeGreaterThan(20);
    }

    @Test
    void arrowsGoFromDiagramToDiagramPastHeadings(FxRobot robot) {
        robot.interact(() -> {
            Pulse.await(MANY);
            pane.focus();
        });
        for (String title : List.of("Synchronous API", "API, retried")) {
            robot.type(KeyCode.DOWN);
            assertThat(FxThread.ask(() -> list().getSelectionModel().getSelectedItem()))
                    .isInstanceOfSatisfying(
                            Item.class,
                            item -> assertThat(item.diagram().title()).isEqualTo(title));
        }
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP);
        assertThat(FxThread.ask(() -> list().getSelectionModel().getSelectedIndex()))
                .isEqualTo(1);
    }

    @Test
    void onlyTheFirstButtonOfTheMouseLeavesTheRunThatIsOpen(FxRobot robot) {
        robot.interact(() -> Pulse.await(1));
        IndexedCell<?> other = FxThread.ask(() -> seen().stream()
                .filter(cell -> "Synchronous API".equals(cell.getText()))
                .findFirst()
                .orElseThrow());

        robot.clickOn(other, MouseButton.SECONDARY);
        robot.interact(() -> desk.pulse(1));
        assertThat(desk.frame().diagram().id()).isEqualTo("building-blocks");

        robot.clickOn(other, MouseButton.PRIMARY);
        robot.interact(() -> desk.pulse(1));
        assertThat(desk.frame().diagram().id()).isEqualTo("sync-api");
    }
}
