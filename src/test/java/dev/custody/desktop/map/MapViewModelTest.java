package dev.custody.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.pane.Place;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.port.Sinks;
import dev.custody.explore.Cell;
import dev.custody.explore.FaultKind;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.Question;
import dev.custody.explore.Scope;
import dev.custody.explore.Shard;
import dev.custody.explore.Sweep;
import dev.custody.explore.Watch;
import dev.custody.explore.Witness;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdicts;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MapViewModelTest {
    private static final String SMALL = "sync-api";

    private final TestDesk desk = new TestDesk(new PaneType("stage", Place.CENTRE, MapPane.class, _ -> {
        throw new AssertionError("not made here");
    }));

    private MapViewModel model(Supplier<Sinks> sinks) {
        return new MapViewModel(desk.desk(), sinks, System::nanoTime);
    }

    /** The search is at work on threads of its own, and what it says comes in pulses. */
    private void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            desk.pulse(1);
            Thread.onSpinWait();
        }
    }

    private MapSheet explored(MapViewModel model) {
        model.explore();
        assertThat(model.searchProperty().get()).isEqualTo(new MapSearch.Looking());
        until(() -> !model.searchingProperty().get());
        return sheet(model);
    }

    private static MapSheet sheet(MapViewModel model) {
        MapSheet sheet = model.sheetProperty().get();
        if (sheet == null) {
            throw new AssertionError("no map");
        }
        return sheet;
    }

    @Test
    void theMapIsTheOneOfTheExplorer() {
        desk.open(SMALL);
        MapSheet sheet = explored(model(HeapSinks::new));

        GuaranteeMap expected = new Sweep(
                        new Scope(
                                new Catalogue(new DiagramLoader()).diagram(SMALL),
                                List.of(FaultKind.KILL, FaultKind.CUT),
                                1,
                                1,
                                Scope.DEFAULT_MESSAGES,
                                Scope.DEFAULT_MOST_PAIRS,
                                Shard.WHOLE),
                        sheet.map().head().tool(),
                        HeapSinks::new,
                        Watch.nobody())
                .run();
        assertThat(sheet.map()).isEqualTo(expected);
        assertThat(sheet.lines().stream().filter(MapLine.Step.class::isInstance))
                .hasSize(expected.rows().size());
        assertThat(sheet.columns()).hasSize(expected.questions().size());
        assertThat(sheet.summary()).startsWith("All ").contains("claims are kept in", "documented risks witnessed");
        assertThat(desk.notices).isEmpty();
    }

    /** Cut off at their end, "sent, then kill" and "sent, then cut" would look alike. */
    @Test
    void ofTwoFaultsALineSaysTheSecondAloneWhereTheFirstStandsAbove() {
        Diagram diagram = new Catalogue(new DiagramLoader()).diagram(SMALL);
        GuaranteeMap pairs = new Sweep(
                        new Scope(diagram, List.of(FaultKind.KILL, FaultKind.CUT), 2, 1, 1, 400, Shard.WHOLE),
                        "1.0",
                        HeapSinks::new,
                        Watch.nobody())
                .run();
        MapSheet sheet = new MapSheet(diagram, pairs, Language.ENGLISH.texts(MapViewModel.class));

        List<MapLine.Step> steps = sheet.lines().stream()
                .filter(MapLine.Step.class::isInstance)
                .map(MapLine.Step.class::cast)
                .toList();
        assertThat(steps).extracting(MapLine.Step::phase).contains("sent", "then kill", "then cut");
        assertThat(steps)
                .filteredOn(line -> line.phase().equals("then kill"))
                .extracting(line -> sheet.place(line.row()))
                .anyMatch(place -> place.endsWith("sent, then kill"));
        assertThat(steps).noneMatch(line -> line.phase().contains(", then"));
    }

    @Test
    void aCellSaysWhereAndHowOften() {
        desk.open(SMALL);
        MapSheet sheet = explored(model(HeapSinks::new));
        Witness witness = sheet.map().witnesses().getFirst();
        Cell cell = sheet.cell(witness.row(), witness.question());

        assertThat(sheet.said(witness.row(), witness.question()))
                .startsWith(sheet.map().questions().get(witness.question()).claim() + ": broken in " + cell.broken()
                        + " of " + cell.judged() + " runs");
        assertThat(IntStream.range(0, sheet.map().rows().size()).mapToObj(sheet::place))
                .doesNotHaveDuplicates()
                .anyMatch(place -> place.startsWith("Kill ") && place.contains("commit"));
    }

    /** Whichever cell: its run, played in the window, breaks the guarantee. */
    @Test
    void theSmallestRunOfACellIsPlayedFromBeforeItsFaultAndBreaksTheGuarantee() {
        desk.open(SMALL);
        MapViewModel model = model(HeapSinks::new);
        MapSheet sheet = explored(model);
        List<Witness> some = sheet.map().witnesses().stream()
                .filter(witness -> witness.beginMicros() > 0)
                .toList();
        assertThat(some).hasSizeGreaterThan(5);
        for (int i = 0; i < some.size(); i += Math.max(1, some.size() / 5)) {
            Witness witness = some.get(i);
            model.look(new MapCursor(line(sheet, witness.row()), witness.question()));
            assertThat(model.playableProperty().get()).isTrue();
            model.play();
            desk.pulse(2);

            assertThat(desk.frame().playheadMicros()).isLessThan(witness.beginMicros());
            assertThat(desk.frame().playing()).isTrue();
            assertThat(desk.desk().panes().isOpen("stage")).isTrue();
            desk.untilRest();
            var ledger = desk.frame().ledger().copy();
            if (ledger.end().isEmpty()) {
                ledger.accept(new TraceEvent.RunEnded(ledger.atMicros(), TraceEvent.EndReason.AT_REST));
            }
            Question question = sheet.map().questions().get(witness.question());
            assertThat(Verdicts.standing(question.claim(), ledger))
                    .as(question.claim() + " in " + witness.sentence())
                    .isEqualTo(Verdict.Standing.BROKEN);
        }
    }

    @Test
    void aKeptCellHasNothingToPlay() {
        desk.open(SMALL);
        MapViewModel model = model(HeapSinks::new);
        MapSheet sheet = explored(model);
        int row = IntStream.range(0, sheet.map().rows().size())
                .filter(at -> sheet.cell(at, 0).broken() == 0)
                .findFirst()
                .orElseThrow();
        model.look(new MapCursor(line(sheet, row), 0));

        assertThat(model.playableProperty().get()).isFalse();
    }

    @Test
    void whoeverCancelsGetsWhatIsKnown() {
        desk.open(SMALL);
        Gate gate = new Gate(60);
        MapViewModel model = model(gate);
        model.explore();
        until(() -> model.searchProperty().get() instanceof MapSearch.Running);
        model.cancel();
        assertThat(model.searchProperty().get()).isEqualTo(new MapSearch.Ending());
        gate.open();
        until(() -> !model.searchingProperty().get());

        GuaranteeMap map = sheet(model).map();
        assertThat(map.head().isComplete()).isFalse();
        assertThat(map.head().runs()).isBetween(1L, map.head().points() - 1);
        assertThat(sheet(model).summary()).startsWith("Incomplete: ");
    }

    @Test
    void aWindowThatIsClosedInTheMiddleOfASearchLeavesNothingAtWork() throws Exception {
        desk.open(SMALL);
        Gate gate = new Gate(60);
        MapViewModel model = model(gate);
        model.explore();
        until(() -> model.searchProperty().get() instanceof MapSearch.Running);
        MapSearch before = model.searchProperty().get();

        desk.playback.background().close();
        gate.open();
        for (Thread worker : gate.workers) {
            worker.join();
        }
        desk.pulse(10);

        assertThat(gate.runs).hasValueLessThan(400);
        assertThat(model.searchProperty().get()).isEqualTo(before);
        assertThat(model.sheetProperty().get()).isNull();
        assertThat(desk.notices).isEmpty();
    }

    @Test
    void openingAnotherDiagramEndsTheSearchAndAMapStaysWithTheNameOfItsOwn() {
        desk.open(SMALL);
        Gate gate = new Gate(1_000_000);
        MapViewModel model = model(gate);
        MapSheet sheet = explored(model);
        assertThat(model.labelProperty().get()).isEqualTo(sheet.diagram().title());

        gate.close();
        List<MapSearch> states = new ArrayList<>();
        model.searchProperty().subscribe(state -> {
            states.add(state);
        });
        model.explore();
        desk.open("building-blocks");
        gate.open();
        until(() -> !model.searchingProperty().get());
        assertThat(states).contains(new MapSearch.Ending());
        assertThat(model.labelProperty().get())
                .startsWith("of " + sheet.diagram().title());

        desk.open(SMALL);
        assertThat(model.labelProperty().get()).isEqualTo(sheet.diagram().title());
    }

    @Test
    void withoutAnyFaultThereIsNothingToExplore() {
        desk.open(SMALL);
        MapViewModel model = model(HeapSinks::new);
        MapViewModel.faults().forEach(kind -> model.kindProperty(kind).set(false));
        assertThat(model.canExploreProperty().get()).isFalse();
        model.explore();
        assertThat(model.searchingProperty().get()).isFalse();

        model.kindProperty(FaultKind.DOWN).set(true);
        MapSheet sheet = explored(model);
        assertThat(sheet.map().head().faults()).containsExactly("down");
    }

    @Test
    void theCursorWalksRowsAndColumnsAndPassesHeadings() {
        desk.open(SMALL);
        MapViewModel model = model(HeapSinks::new);
        MapSheet sheet = explored(model);
        model.look(new MapCursor(1, 0));
        int steps = 0;
        for (MapCursor before = null; !model.cursorProperty().get().equals(before); steps++) {
            before = model.cursorProperty().get();
            assertThat(sheet.lines().get(before.line())).isInstanceOf(MapLine.Step.class);
            model.move(1, 0);
        }
        assertThat(steps).isEqualTo(sheet.map().rows().size());
        model.move(-10_000, 10_000);
        assertThat(model.cursorProperty().get())
                .isEqualTo(new MapCursor(1, sheet.columns().size() - 1));
    }

    private static int line(MapSheet sheet, int row) {
        return IntStream.range(0, sheet.lines().size())
                .filter(at -> sheet.lines().get(at) instanceof MapLine.Step step && step.row() == row)
                .findFirst()
                .orElseThrow();
    }

    /** Lets so many runs through, and the others once it is opened. */
    private static final class Gate implements Supplier<Sinks> {
        private final Semaphore free;
        private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
        private final AtomicInteger runs = new AtomicInteger();

        Gate(int free) {
            this.free = new Semaphore(free);
        }

        void close() {
            free.drainPermits();
        }

        void open() {
            free.release(1_000_000);
        }

        @Override
        public Sinks get() {
            workers.add(Thread.currentThread());
            runs.incrementAndGet();
            free.acquireUninterruptibly();
            return new HeapSinks();
        }
    }
}
