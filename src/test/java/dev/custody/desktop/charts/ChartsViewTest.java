package dev.custody.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.chart.Chart;
import dev.custody.chart.LineLook;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.desktop.pane.TickItem;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The charts by mouse and by keyboard. */
@ExtendWith(RobotExtension.class)
final class ChartsViewTest {
    private final TestDesk desk = new TestDesk();
    private Parent view;

    @Start
    void open(Stage stage) {
        ChartsPane pane = new ChartsPane(desk.desk());
        view = pane.view();
        Scene scene = new Scene(view, 900, 420);
        TestStage.show(stage, scene, "tokens.css", "base.css", "charts.css");
        pane.shown(true);
        desk.open("queue-worker");
        desk.playback.setSpeed(new Speed(30));
        desk.until(() -> desk.frame().playheadMicros() > 6_000_000);
        desk.playback.pause();
        desk.pulse(1);
        pane.focus();
    }

    private ChartPlot plot(Chart chart) {
        return (ChartPlot) FxThread.lookup(view, "#chart-" + chart);
    }

    private String read() {
        return ((Label) FxThread.lookup(view, "#charts-read")).getText();
    }

    @Test
    void theMouseReadsAndSeeks(FxRobot robot) {
        ChartPlot plot = plot(Chart.THROUGHPUT);
        assertThat(read()).startsWith("At the playhead, 6.");

        Bounds bounds = FxThread.ask(() -> plot.localToScreen(plot.getLayoutBounds()));
        double x = bounds.getMinX() + plot.left() + plot.plotWidth() / 4;
        robot.moveTo(x, bounds.getCenterY());
        assertThat(read()).startsWith("At the cursor, ");
        assertThat(plot.getAccessibleText()).startsWith("Throughput (messages per second) at ");
        assertThat(FxThread.lookup(plot(Chart.DEPTH), ".chart-cursor").isVisible())
                .isTrue();

        robot.clickOn(x, bounds.getCenterY());
        FxThread.run(() -> desk.pulse(1));
        long micros = desk.timeline.axisProperty().get().microsAt(plot.plotWidth() / 4, plot.plotWidth());
        assertThat(Math.abs(desk.frame().playheadMicros() - micros)).isLessThan(50_000);
    }

    @Test
    void asManyChartsAsFitAreSeenWholeAndFillWhatThereIs(FxRobot robot) {
        for (int height : new int[] {170, 240, 300, 420}) {
            robot.interact(() -> view.getScene().getWindow().setHeight(height));
            FxThread.until(() -> {
                Bounds seen = FxThread.boundsInScene(FxThread.lookup(view, ".scroll-pane > .viewport"));
                List<Bounds> inSight = FxThread.lookupAll(view, ".chart-plot").stream()
                        .map(FxThread::boundsInScene)
                        .filter(seen::intersects)
                        .toList();
                return !inSight.isEmpty()
                        && inSight.stream().allMatch(seen::contains)
                        && seen.getMaxY() - inSight.getLast().getMaxY() < 10;
            });
        }
    }

    @Test
    void theKeyboardReadsAndSeeks(FxRobot robot) {
        assertThat(plot(Chart.THROUGHPUT).isFocused()).isTrue();
        long before = desk.frame().playheadMicros();

        robot.type(KeyCode.LEFT, 30);
        String there = read();
        assertThat(there).startsWith("At the cursor, ");
        robot.type(KeyCode.ENTER);
        FxThread.run(() -> desk.pulse(1));
        assertThat(desk.frame().playheadMicros()).isLessThan(before);

        robot.type(KeyCode.ESCAPE);
        assertThat(read()).isEqualTo(there.replace("cursor", "playhead"));
    }

    @Test
    void theMenuChoosesWhichAreShown() {
        MenuButton which = (MenuButton) FxThread.lookup(view, "#charts-which");
        TickItem throughput = (TickItem) which.getItems().getFirst();
        assertThat(throughput.name()).isEqualTo("Throughput");
        assertThat(throughput.isTicked()).isTrue();

        FxThread.run(throughput::fire);
        assertThat(throughput.isTicked()).isFalse();
        assertThat(FxThread.lookup(view, "#chart-THROUGHPUT")).isNull();
        assertThat(FxThread.lookup(view, "#chart-DEPTH")).isNotNull();
    }

    @Test
    void linesAreDrawnInTheColoursOfTheStylesheet() {
        ChartPlot plot = plot(Chart.THROUGHPUT);
        Color first = plot.series(new LineLook(0, 0));
        assertThat(first).isEqualTo(Color.web("#0072B2"));

        WritableImage picture = FxThread.ask(() -> {
            plot.layout();
            return plot.lookupAll("*").stream()
                    .filter(Canvas.class::isInstance)
                    .map(node -> node.snapshot(null, null))
                    .findFirst()
                    .orElseThrow();
        });
        int found = 0;
        for (int x = (int) plot.left(); x < plot.left() + plot.plotWidth(); x++) {
            for (int y = (int) plot.top(); y < picture.getHeight(); y++) {
                Color here = picture.getPixelReader().getColor(x, y);
                if (Math.abs(here.getHue() - first.getHue()) < 4 && here.getSaturation() > 0.5) {
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(100);
    }
}
