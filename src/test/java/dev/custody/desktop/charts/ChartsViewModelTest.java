package dev.custody.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.chart.Chart;
import dev.custody.chart.Charts;
import dev.custody.chart.Sample;
import dev.custody.chart.Series;
import dev.custody.desktop.bridge.Mark;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.ledger.Ledger;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ChartsViewModelTest {
    private static final double WIDTH = 500;
    private static final ComponentId WORKER = new ComponentId("worker");

    private final TestDesk desk = new TestDesk();
    private final ChartsViewModel model = model(Language.ENGLISH, desk);

    private static ChartsViewModel model(Language language, TestDesk desk) {
        return new ChartsViewModel(desk.desk(), language.texts(ChartsViewModel.class));
    }

    private ChartGroup group(Chart chart) {
        return model.groupsProperty().get().stream()
                .filter(group -> group.chart() == chart)
                .findFirst()
                .orElseThrow();
    }

    /** Or to rest, if that comes before. */
    private void playTo(long micros) {
        desk.playback.setSpeed(new Speed(30));
        desk.playback.play();
        desk.until(() -> desk.frame().playheadMicros() >= micros
                || desk.frame().atRest() && desk.frame().live());
        desk.playback.pause();
        desk.pulse(1);
    }

    /** Charts of what has happened, fed by themselves. */
    private Charts fresh() {
        Diagram diagram = desk.frame().diagram();
        Charts charts = new Charts(diagram);
        Ledger ledger = new Ledger(diagram);
        for (TraceEvent event : desk.playback.trace().events()) {
            ledger.accept(event);
            charts.take(event, ledger);
        }
        charts.pass(desk.frame().edgeMicros());
        return charts;
    }

    private static OptionalDouble lastAt(Series series, long micros) {
        return series.at(micros).map(Sample::last).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private void readsAs(Charts charts, long micros) {
        for (ChartGroup group : model.allProperty().get()) {
            for (Reading reading : model.readings(group.lines())) {
                Series same = charts.series().stream()
                        .filter(series ->
                                series.id().equals(reading.line().series().id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(reading.value()).as("%s at %s", same.id(), micros).isEqualTo(lastAt(same, micros));
            }
        }
    }

    @Test
    void theCursorReadsWhatTheChartsSayThere() {
        model.setSeen(true);
        desk.open("queue-worker");
        playTo(6_000_000);
        Charts fresh = fresh();

        assertThat(model.groupsProperty().get()).hasSizeGreaterThan(4);
        for (double x : new double[] {0, 33, 120, 240}) {
            model.setCursor(x, WIDTH);
            long micros = model.axisProperty().get().microsAt(x, WIDTH);
            assertThat(model.cursorProperty().get()).isEqualTo(OptionalLong.of(micros));
            readsAs(fresh, micros);
        }

        model.clearCursor();
        desk.playback.seek(2_500_000);
        desk.pulse(1);
        assertThat(model.readMicros()).isEqualTo(2_500_000);
        readsAs(fresh, 2_500_000);
    }

    @Test
    void afterACommandInThePastTheChartsAreThoseOfTheRunThatIsSeen() {
        model.setSeen(true);
        desk.open("queue-worker");
        playTo(8_000_000);
        double before = depthAt(7_900_000);

        desk.playback.seek(2_000_000);
        desk.pulse(1);
        desk.playback.give(new Command.Kill(WORKER, Command.ALL_REPLICAS));
        desk.pulse(2);
        assertThat(model.endProperty().get()).isLessThanOrEqualTo(2_000_000);
        playTo(8_000_000);

        Charts fresh = fresh();
        assertThat(fresh.endMicros()).isGreaterThan(3_000_000);
        for (long micros = 0; micros <= fresh.endMicros(); micros += 195_000) {
            desk.playback.seek(micros);
            desk.pulse(1);
            readsAs(fresh, micros);
        }
        assertThat(depthAt(7_900_000)).isGreaterThan(before);
        assertThat(model.marksProperty().get()).extracting(Mark::kind).containsExactly(Mark.Kind.KILL);
    }

    private double depthAt(long micros) {
        return valueAt(Chart.DEPTH, micros);
    }

    /** What the first line of a chart reads there. */
    private double valueAt(Chart chart, long micros) {
        desk.playback.seek(micros);
        desk.pulse(1);
        ChartLine first = group(chart).lines().getFirst();
        return model.readings(List.of(first)).getFirst().value().orElseThrow();
    }

    @Test
    void linesReachTheEdgeOfTheRunWhereTimePassesWithoutEventsAndEndWithIt() {
        model.setSeen(true);
        desk.open("queue-worker");
        playTo(3_000_000);
        desk.playback.give(new Command.Kill(WORKER, Command.ALL_REPLICAS));
        // What the queue has handed out it hands out again only after ten seconds.
        playTo(12_000_000);

        long last = desk.playback.trace().events().getLast().atMicros();
        assertThat(last).isLessThan(10_000_000);
        assertThat(model.endProperty().get())
                .isEqualTo(desk.frame().edgeMicros())
                .isGreaterThanOrEqualTo(12_000_000);
        assertThat(valueAt(Chart.DEPTH, 12_000_000))
                .isEqualTo(valueAt(Chart.DEPTH, last))
                .isPositive();
        assertThat(valueAt(Chart.THROUGHPUT, last)).isPositive();
        assertThat(valueAt(Chart.THROUGHPUT, 12_000_000)).as("none arrives").isZero();

        // And where there is something to tell again, the lines are as if nobody had looked before.
        desk.playback.seek(11_000_000);
        desk.pulse(1);
        desk.playback.give(new Command.Restart(WORKER, Command.ALL_REPLICAS));
        playTo(20_000_000);
        readsAs(fresh(), desk.frame().playheadMicros());
    }

    @Test
    void whatNobodySeesIsNotDrawn() {
        model.setSeen(false);
        desk.open("queue-worker");
        playTo(3_000_000);
        assertThat(desk.playback.chronicle().charts()).isEmpty();
        assertThat(model.groupsProperty().get()).isEmpty();

        model.setSeen(true);
        desk.pulse(1);
        Charts charts = desk.playback.chronicle().charts().orElseThrow();
        assertThat(charts.endMicros()).isEqualTo(fresh().endMicros()).isGreaterThan(1_000_000);
        long end = model.endProperty().get();

        model.setSeen(false);
        playTo(6_000_000);
        assertThat(charts.endMicros()).isEqualTo(end);

        model.setSeen(true);
        desk.pulse(1);
        assertThat(model.endProperty().get()).isEqualTo(fresh().endMicros()).isGreaterThan(end);
        readsAs(
                fresh(),
                Math.min(desk.frame().playheadMicros(), model.endProperty().get()));
    }

    @Test
    void thereAreTheChartsThatTheDiagramHasAndAPersonWants() {
        model.setSeen(true);
        desk.open("sync-api");
        desk.pulse(1);
        assertThat(model.allProperty().get()).extracting(ChartGroup::chart).doesNotContain(Chart.DEPTH, Chart.AGE);

        desk.open("queue-worker");
        desk.pulse(1);
        assertThat(model.allProperty().get()).extracting(ChartGroup::chart).contains(Chart.DEPTH, Chart.AGE);

        model.setShown(Chart.DEPTH, false);
        assertThat(model.groupsProperty().get())
                .extracting(ChartGroup::chart)
                .doesNotContain(Chart.DEPTH)
                .contains(Chart.AGE);
        assertThat(model.allProperty().get()).extracting(ChartGroup::chart).contains(Chart.DEPTH);

        model.setShown(Chart.DEPTH, true);
        assertThat(model.groupsProperty().get()).isEqualTo(model.allProperty().get());
    }

    @Test
    void outcomesThatNoMessageHasAreLeftOut() {
        model.setSeen(true);
        desk.open("queue-worker").untilRest();

        assertThat(model.lines(group(Chart.OUTCOMES)))
                .extracting(ChartLine::name)
                .contains("under way", "delivered", "dead-lettered")
                .doesNotContain("lost", "mangled");
        Picture picture = model.picture(group(Chart.OUTCOMES), 300);
        assertThat(picture.lines()).hasSameSizeAs(model.lines(group(Chart.OUTCOMES)));
        assertThat(picture.scale().top()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void theCursorGoesAlongTheRunAndThePlayheadFollows() {
        model.setSeen(true);
        desk.open("queue-worker");
        playTo(6_000_000);

        model.moveCursor(-10);
        long micros = model.cursorProperty().get().orElseThrow();
        assertThat(micros).isLessThan(6_000_000);
        model.moveCursor(1_000);
        assertThat(model.cursorProperty().get()).hasValue(desk.frame().edgeMicros());
        model.moveCursor(-1_000);
        assertThat(model.cursorProperty().get()).hasValue(0);
        model.moveCursor(20);
        desk.playback.play();
        model.seek();
        desk.pulse(1);
        assertThat(desk.frame().playing()).isFalse();
        assertThat(desk.frame().playheadMicros()).isEqualTo(model.readMicros());
    }

    @Test
    void aChartSaysItsValuesInWordsOfTheLanguage() {
        TestDesk german = new TestDesk(new Language(Locale.GERMAN), HeapSinks::new);
        ChartsViewModel spoken = model(new Language(Locale.GERMAN), german);
        spoken.setSeen(true);
        german.open("queue-worker").untilRest();
        ChartGroup retries = spoken.allProperty().get().stream()
                .filter(group -> group.chart() == Chart.RETRIES)
                .findFirst()
                .orElseThrow();

        assertThat(spoken.spoken(retries, spoken.readings(retries.lines())))
                .startsWith("Wiederholungen (je Sekunde) bei ")
                .contains("Erneut gesendet ", "Erneut empfangen ");
    }
}
