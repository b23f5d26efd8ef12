package dev.custody.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.BadCommand;
import dev.custody.engine.CommandText;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.Entry;
import dev.custody.scene.Scene;
import dev.custody.scene.ServiceState;
import dev.custody.scene.VesselState;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts against the picture, the ledger and plain counting, on every diagram, with faults drawn by a seed. */
class ChartsTest {
    private static final long UNTIL_MICROS = 90_000_000;
    private static final int MAX_EVENTS = 6_000;

    static Stream<Diagram> diagrams() {
        return new Catalogue(new DiagramLoader()).diagrams().stream();
    }

    private static Diagram diagram(String id) {
        return new Catalogue(new DiagramLoader()).diagram(id);
    }

    /** Thirty messages at five a second, and each component but the clients killed for a while within the first ten seconds. */
    private static List<TraceEvent> run(Diagram diagram, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TimedCommand> commands = new ArrayList<>();
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client client) {
                workloads.put(client.id(), new Workload(30, 5, 1, true, 0.1, 0.1));
            } else {
                long at = random.nextLong(10_000);
                commands.addAll(parse(at + " ms kill " + component.id(), diagram));
                commands.addAll(parse(at + 200 + random.nextLong(3_000) + " ms restart " + component.id(), diagram));
            }
        }
        commands.sort((a, b) -> Long.compare(a.moment().atMicros(), b.moment().atMicros()));
        List<TraceEvent> events = new ArrayList<>();
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(new RunPlan(diagram, seed, workloads, commands, UNTIL_MICROS, MAX_EVENTS), sinks, events::add)
                    .finish();
        }
        return events;
    }

    private static List<TimedCommand> parse(String command, Diagram diagram) {
        try {
            return CommandText.parseTimed(command, diagram);
        } catch (BadCommand e) {
            throw new AssertionError(e);
        }
    }

    private static Charts of(Diagram diagram, List<TraceEvent> events) {
        Charts charts = new Charts(diagram);
        Ledger ledger = new Ledger(diagram);
        for (TraceEvent event : events) {
            ledger.accept(event);
            charts.take(event, ledger);
        }
        return charts;
    }

    private static Series series(Charts charts, Measure measure) {
        return charts.series().stream()
                .filter(series -> series.id().measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void afterEachEventTheyShowWhatPictureAndLedgerDo(Diagram diagram) {
        for (int seed = 1; seed <= 3; seed++) {
            Charts charts = new Charts(diagram);
            Ledger ledger = new Ledger(diagram);
            Scene scene = new Scene(diagram);
            for (TraceEvent event : run(diagram, seed)) {
                ledger.accept(event);
                scene.accept(event);
                charts.take(event, ledger);
                for (Series series : charts.series()) {
                    Optional<Double> expected = expected(series.id(), ledger, scene);
                    if (expected.isPresent()) {
                        assertThat(series.at(event.atMicros()).orElseThrow().last())
                                .as("%s, seed %d, after %s", series.id(), seed, event)
                                .isEqualTo(expected.get());
                    }
                }
            }
        }
    }

    private static Optional<Double> expected(SeriesId id, Ledger ledger, Scene scene) {
        return switch (id.measure()) {
            case DEPTH -> Optional.of((double) entries(id, scene).size());
            case AGE ->
                Optional.of((double) entries(id, scene).stream()
                        .mapToLong(entry -> scene.atMicros() - entry.storedMicros())
                        .max()
                        .orElse(0));
            case OPEN_TRANSACTIONS ->
                Optional.of((double) ((DatabaseState) scene.component(id.of().orElseThrow())).openTransactions());
            case KEPT ->
                Optional.of((double) ((ServiceState) scene.component(id.of().orElseThrow()))
                        .kept()
                        .size());
            case OUTCOME -> Optional.of((double) ledger.count(id.outcome().orElseThrow()));
            case ARRIVALS,
                    GOOD_ENDS,
                    RECEIPT_P50,
                    RECEIPT_P95,
                    RECEIPT_P99,
                    EFFECT_P50,
                    EFFECT_P95,
                    EFFECT_P99,
                    RETRIES,
                    REDELIVERIES -> Optional.empty();
        };
    }

    private static List<Entry> entries(SeriesId id, Scene scene) {
        String channel = id.subscriber().map(ComponentId::value).orElse("");
        return ((VesselState) scene.component(id.of().orElseThrow()))
                .entries().stream()
                        .filter(entry -> entry.channel().equals(channel))
                        .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void ratesCountTheEventsOfTheirWindow(Diagram diagram) {
        List<TraceEvent> events = run(diagram, 4);
        Charts charts = of(diagram, events);
        for (Series series : charts.series()) {
            if (series.unit() != Unit.PER_SECOND || series.id().measure() == Measure.GOOD_ENDS) {
                continue;
            }
            for (long t = 0; t <= charts.endMicros(); t += 1 + charts.endMicros() / 97) {
                Sample sample = series.at(t).orElseThrow();
                LongPredicate inWindow = at -> at >= sample.fromMicros() && at < sample.toMicros();
                long count = events.stream()
                        .filter(event -> isCounted(event, series.id().measure()) && inWindow.test(event.atMicros()))
                        .count();
                double seconds = (sample.toMicros() - sample.fromMicros()) / 1e6;
                assertThat(sample.last()).as("%s at %d", series.id(), t).isCloseTo(count / seconds, within(1e-9));
                assertThat(t).isBetween(sample.fromMicros(), sample.toMicros() - 1);
            }
        }
    }

    private static boolean isCounted(TraceEvent event, Measure measure) {
        return switch (measure) {
            case ARRIVALS -> event instanceof TraceEvent.MessageCreated;
            case RETRIES -> event instanceof TraceEvent.AttemptStarted attempt && attempt.attempt() > 1;
            case REDELIVERIES -> event instanceof TraceEvent.EntryLeased leased && leased.receives() > 1;
            default -> throw new AssertionError(measure);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void whatArrivedAndEndedWellAddsUpWithTheLedger(Diagram diagram) {
        List<TraceEvent> events = run(diagram, 5);
        Charts charts = of(diagram, events);
        Ledger ledger = Ledger.of(diagram, new dev.custody.trace.Trace(events));
        assertThat(total(series(charts, Measure.ARRIVALS), charts.endMicros()))
                .isCloseTo(ledger.lives().size(), within(1e-6));
        if (diagram.messages().stream().anyMatch(type -> type.delivered().isPresent())) {
            long delivered = ledger.lives().stream()
                    .filter(life -> life.outcome() == Outcome.DELIVERED)
                    .count();
            long atLeast =
                    ledger.lives().stream().filter(MessageLife::isDelivered).count();
            assertThat(total(series(charts, Measure.GOOD_ENDS), charts.endMicros()))
                    .isBetween(delivered - 1e-6, Math.max(delivered, atLeast) + 1e-6);
        }
    }

    /** Windows that lie side by side and cover the whole run. */
    private static double total(Series series, long endMicros) {
        double total = 0;
        Sample sample = series.at(endMicros).orElseThrow();
        while (true) {
            total += sample.last() * (sample.toMicros() - sample.fromMicros()) / 1e6;
            if (sample.fromMicros() <= 0) {
                break;
            }
            sample = series.at(sample.fromMicros() - 1).orElseThrow();
        }
        return total;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void percentilesAreThoseOfTheirWindow(Diagram diagram) {
        List<TraceEvent> events = run(diagram, 6);
        Charts charts = of(diagram, events);
        Map<Long, Long> sent = new LinkedHashMap<>();
        record Answer(long at, long micros) {}
        List<Answer> answers = new ArrayList<>();
        for (TraceEvent event : events) {
            if (event instanceof TraceEvent.AttemptStarted attempt) {
                sent.put((long) attempt.message().number(), attempt.atMicros());
            } else if (event instanceof TraceEvent.ReceiptGiven told) {
                Long since = sent.remove((long) told.message().number());
                if (since != null) {
                    answers.add(new Answer(told.atMicros(), told.atMicros() - since));
                }
            }
        }
        Series p95 = series(charts, Measure.RECEIPT_P95);
        for (long t = 0; t <= charts.endMicros(); t += 700_000) {
            Optional<Sample> sample = p95.at(t);
            long from = sample.map(Sample::fromMicros).orElse(t);
            long to = sample.map(Sample::toMicros).orElse(t + 1);
            List<Long> window = answers.stream()
                    .filter(answer -> answer.at() >= from && answer.at() < to)
                    .map(Answer::micros)
                    .sorted()
                    .toList();
            assertThat(window.isEmpty()).as("at %d", t).isEqualTo(sample.isEmpty());
            if (sample.isPresent()) {
                long exact = window.get((int) Math.ceil(0.95 * window.size()) - 1);
                assertThat(sample.get().last()).isCloseTo(exact, within(exact / 64.0));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void aPixelShowsAllThatFallsIntoIt(Diagram diagram) {
        Charts charts = of(diagram, run(diagram, 7));
        long end = charts.endMicros();
        for (Series series : charts.series()) {
            if (series.unit() != Unit.COUNT && series.id().measure() != Measure.AGE) {
                continue;
            }
            Points points = series.between(end / 3, end / 3 + end, 40);
            for (int i = 0; i < 40; i++) {
                long from = Now.edge(end / 3, end / 3 + end, 40, i);
                long to = Now.edge(end / 3, end / 3 + end, 40, i + 1);
                if (from > end) {
                    assertThat(points.last(i)).isNaN();
                    continue;
                }
                double min = Double.POSITIVE_INFINITY;
                double max = Double.NEGATIVE_INFINITY;
                double last = Double.NaN;
                for (long t = from; t < to && t <= end; ) {
                    Sample sample = series.at(t).orElseThrow();
                    min = Math.min(min, sample.min());
                    max = Math.max(max, sample.max());
                    last = sample.last();
                    t = sample.toMicros();
                }
                assertThat(new double[] {points.min(i), points.max(i), points.last(i)})
                        .as("%s, pixel %d", series.id(), i)
                        .containsExactly(min, max, last);
            }
        }
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Diagram diagram = diagram("outbox");
        List<TraceEvent> events = run(diagram, 8);
        Charts charts = new Charts(diagram);
        Ledger ledger = new Ledger(diagram);
        List<Charts> all = new ArrayList<>(List.of(charts));
        for (int i = 0; i < events.size(); i++) {
            ledger.accept(events.get(i));
            if (i == events.size() / 2) {
                all.add(charts.copy());
            }
            for (Charts each : all) {
                each.take(events.get(i), ledger);
            }
        }
        long end = charts.endMicros();
        for (int i = 0; i < charts.series().size(); i++) {
            Points mine = charts.series().get(i).between(0, end, 300);
            Points copys = all.getLast().series().get(i).between(0, end, 300);
            for (int pixel = 0; pixel < 300; pixel++) {
                assertThat(new double[] {copys.min(pixel), copys.max(pixel), copys.last(pixel)})
                        .as("%s, pixel %d", charts.series().get(i).id(), pixel)
                        .containsExactly(mine.min(pixel), mine.max(pixel), mine.last(pixel));
            }
        }
    }

    @Test
    void whichThereAreFollowsFromTheDiagram() {
        Names names = new Names(diagram("outbox"), Locale.ROOT);
        assertThat(new Charts(diagram("outbox"))
                        .series().stream()
                                .map(Series::id)
                                .map(id -> id.measure() + " " + names.of(id))
                                .filter(name -> name.matches("(DEPTH|OPEN_TRANSACTIONS|KEPT).*")))
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("KEPT"))
                .contains("OPEN_TRANSACTIONS Database");
        assertThat(new Charts(diagram("state-in-memory")).series())
                .extracting(series -> series.id().measure())
                .contains(Measure.KEPT)
                .doesNotContain(Measure.GOOD_ENDS, Measure.DEPTH);
        for (Chart chart : Chart.values()) {
            assertThat(names.of(chart)).isNotBlank();
            assertThat(names.of(chart.unit())).isNotNull();
        }
    }
}
