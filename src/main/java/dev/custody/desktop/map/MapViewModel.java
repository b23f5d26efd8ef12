package dev.custody.desktop.map;

import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.engine.BadCommand;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.explore.FaultKind;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.Replay;
import dev.custody.explore.Scope;
import dev.custody.explore.Shard;
import dev.custody.explore.Sweep;
import dev.custody.explore.Watch;
import dev.custody.explore.Witness;
import dev.custody.report.ToolVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** Searches for what breaks what, keeps the map that was found, and plays its runs. */
public final class MapViewModel {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Desk desk;
    private final Texts texts;
    private final Supplier<Sinks> sinks;
    private final LongSupplier nanoTime;
    private final Map<FaultKind, BooleanProperty> kinds = new EnumMap<>(FaultKind.class);
    private final IntegerProperty depth = new SimpleIntegerProperty(1);
    private final ReadOnlyObjectWrapper<MapSearch> search = new ReadOnlyObjectWrapper<>(new MapSearch.Idle());
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canExplore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable MapSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MapCursor> cursor = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper playable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
    private Background.@Nullable Task<MapSearch> task;
    private @Nullable Diagram searched;

    /**
     * Nothing is searched until it is asked for.
     *
     * @param sinks opens storage for one run; called by several threads
     * @param nanoTime the wall clock, for how fast it goes; called by several threads
     */
    MapViewModel(Desk desk, Supplier<Sinks> sinks, LongSupplier nanoTime) {
        this.desk = desk;
        this.texts = desk.language().texts(MapViewModel.class);
        this.sinks = sinks;
        this.nanoTime = nanoTime;
        faults().forEach(kind -> kinds.put(kind, new SimpleBooleanProperty(kind.isPromised())));
        searching.bind(search.map(now -> !(now instanceof MapSearch.Idle)));
        var chosen = Bindings.createBooleanBinding(
                () -> kinds.values().stream().anyMatch(BooleanProperty::get),
                kinds.values().toArray(BooleanProperty[]::new));
        canExplore.bind(searching.not().and(chosen));
        desk.runs().diagramProperty().subscribe(this::opened);
        sheet.subscribe(this::name);
    }

    /** What can go wrong. */
    static List<FaultKind> faults() {
        return Stream.of(FaultKind.values())
                .filter(kind -> kind != FaultKind.NONE)
                .toList();
    }

    /** Whether a fault is to be tried. */
    BooleanProperty kindProperty(FaultKind kind) {
        BooleanProperty property = kinds.get(kind);
        if (property == null) {
            throw new IllegalArgumentException(kind.id());
        }
        return property;
    }

    /** How many faults at once, 1 or 2. */
    IntegerProperty depthProperty() {
        return depth;
    }

    ReadOnlyObjectProperty<MapSearch> searchProperty() {
        return search.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canExploreProperty() {
        return canExplore.getReadOnlyProperty();
    }

    /** What was found last; null before the first. */
    ReadOnlyObjectProperty<@Nullable MapSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** Which diagram the map is of, and whether that is the open one. */
    ReadOnlyStringProperty labelProperty() {
        return label.getReadOnlyProperty();
    }

    // ---- the search

    /** Searches the diagram that is open. */
    void explore() {
        Diagram diagram = desk.runs().diagramProperty().get();
        if (diagram == null || !canExplore.get()) {
            return;
        }
        List<FaultKind> chosen =
                faults().stream().filter(kind -> kindProperty(kind).get()).toList();
        Scope scope = new Scope(
                diagram, chosen, depth.get(), 1, Scope.DEFAULT_MESSAGES, Scope.DEFAULT_MOST_PAIRS, Shard.WHOLE);
        search.set(new MapSearch.Looking());
        searched = diagram;
        task = desk.playback().background().start(running -> sweep(scope, running), new Waiting(diagram));
    }

    private Found sweep(Scope scope, Background.Task<MapSearch> running) {
        long start = nanoTime.getAsLong();
        Watch watch = new Watch() {
            @Override
            public void ran(long done, long total) {
                double seconds = Math.max(1, nanoTime.getAsLong() - start) / NANOS_PER_SECOND;
                running.tell(new MapSearch.Running(done, total, done / seconds));
            }

            @Override
            public boolean isCancelled() {
                return running.isCancelled();
            }
        };
        Sweep sweep = new Sweep(scope, tool(), sinks, watch, texts.bundle().getLocale());
        GuaranteeMap map = sweep.run();
        return new Found(map, sweep.ranOutOfMemory());
    }

    private static String tool() {
        try {
            return ToolVersion.number();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private record Found(GuaranteeMap map, boolean outOfMemory) {}

    private final class Waiting implements Background.Listener<MapSearch, Found> {
        private final Diagram diagram;

        Waiting(Diagram diagram) {
            this.diagram = diagram;
        }

        @Override
        public void told(MapSearch progress) {
            if (!(search.get() instanceof MapSearch.Ending)) {
                search.set(progress);
            }
        }

        @Override
        public void done(Found found) {
            search.set(new MapSearch.Idle());
            if (found.outOfMemory) {
                desk.notices().accept(Notice.problem(texts.of("out-of-memory")));
            }
            // Cancelled before its first run, it is no map at all; the one before it stays.
            if (found.map.head().runs() > 0) {
                MapSheet made = new MapSheet(diagram, found.map, texts);
                cursor.set(null);
                sheet.set(made);
                look(MapCursor.first(made));
            }
        }

        @Override
        public void failed(Throwable why) {
            search.set(new MapSearch.Idle());
            desk.notices().accept(Notice.problem(texts.of("failed", String.valueOf(why.getMessage()))));
        }
    }

    /** Ends the search; what it found by then is shown. */
    void cancel() {
        Background.Task<MapSearch> running = task;
        if (running != null && searching.get()) {
            running.cancel();
            search.set(new MapSearch.Ending());
        }
    }

    private void opened(@Nullable Diagram diagram) {
        if (!Objects.equals(searched, diagram)) {
            cancel();
        }
        name(sheet.get());
    }

    private void name(@Nullable MapSheet shown) {
        Diagram open = desk.runs().diagramProperty().get();
        label.set(
                shown == null || shown.diagram().equals(open)
                        ? open == null ? "" : open.title()
                        : texts.of("label.other", shown.diagram().title(), open == null ? "" : open.title()));
    }

    // ---- cells

    /** The cell that is looked at; null while there is no map. */
    ReadOnlyObjectProperty<@Nullable MapCursor> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** Whether a run can be played for the cell that is looked at. */
    ReadOnlyBooleanProperty playableProperty() {
        return playable.getReadOnlyProperty();
    }

    void look(MapCursor at) {
        cursor.set(at);
        playable.set(witness().isPresent());
    }

    /** Looks at another cell, so many rows and columns away. */
    void move(int rows, int columns) {
        MapSheet shown = sheet.get();
        MapCursor at = cursor.get();
        if (shown != null && at != null) {
            look(at.moved(shown, rows, columns));
        }
    }

    /** The smallest run of the cell that is looked at, if it is broken. */
    Optional<Witness> witness() {
        MapSheet shown = sheet.get();
        MapCursor at = cursor.get();
        return shown != null && at != null && shown.lines().get(at.line()) instanceof MapLine.Step step
                ? shown.witness(step.row(), at.column())
                : Optional.empty();
    }

    /** Opens the smallest run of that cell, stands just before the first fault, and plays. */
    void play() {
        MapSheet shown = sheet.get();
        if (shown == null) {
            return;
        }
        witness().ifPresent(witness -> {
            try {
                RunPlan plan = Replay.plan(shown.diagram(), witness);
                desk.runs().open(plan);
                if (witness.beginMicros() > 0) {
                    desk.playback().travel().playFromBefore(witness.beginMicros());
                }
                desk.panes().show("stage");
            } catch (BadCommand damaged) {
                desk.notices().accept(Notice.problem(texts.of("failed", String.valueOf(damaged.getMessage()))));
            }
        });
    }
}
