package dev.custody.desktop.charts;

import dev.custody.chart.Axis;
import dev.custody.chart.Chart;
import dev.custody.chart.Charts;
import dev.custody.chart.LineLook;
import dev.custody.chart.Names;
import dev.custody.chart.Scale;
import dev.custody.chart.Series;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Mark;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.text.Texts;
import dev.custody.desktop.timeline.TimelineViewModel;
import dev.custody.diagram.Diagram;
import dev.custody.words.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which charts there are, what is in each, and what is read from them. */
final class ChartsViewModel {
    private static final Set<Mark.Kind> MARKED = EnumSet.of(Mark.Kind.KILL, Mark.Kind.CUT);

    private final Playback playback;
    private final TimelineViewModel timeline;
    private final Texts texts;
    private final Locale locale;
    private final Locale numbers;
    private final ReadOnlyObjectWrapper<List<ChartGroup>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ChartGroup>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<OptionalLong> cursor = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper endMicros = new ReadOnlyLongWrapper();
    private final Set<Chart> hidden = EnumSet.noneOf(Chart.class);
    private boolean seen;
    private @Nullable Charts charts;
    private @Nullable List<Mark> allMarks;

    ChartsViewModel(Desk desk, Texts texts) {
        playback = desk.playback();
        timeline = desk.timeline();
        locale = desk.language().locale();
        numbers = desk.language().numbers();
        this.texts = texts;
        playback.turns().join(this::show);
    }

    /** All charts that the diagram has, those that are not to be shown included. */
    ReadOnlyObjectProperty<List<ChartGroup>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Those that are to be shown. */
    ReadOnlyObjectProperty<List<ChartGroup>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** The stretch of time in view: the timeline's. */
    ReadOnlyObjectProperty<Axis> axisProperty() {
        return timeline.axisProperty();
    }

    ReadOnlyLongProperty playheadProperty() {
        return timeline.playheadProperty();
    }

    /** Up to when there are values, in virtual time; it moves when there is more to draw. */
    ReadOnlyLongProperty endProperty() {
        return endMicros.getReadOnlyProperty();
    }

    /** The time that is read instead of the playhead's, if any. */
    ReadOnlyObjectProperty<OptionalLong> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** Kills and cuts, by time. */
    ReadOnlyObjectProperty<List<Mark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** What is not seen is not drawn; nor are the series made before it is seen. */
    void setSeen(boolean now) {
        seen = now;
        playback.chronicle().wantCharts(now);
        show(playback.frameProperty().get());
    }

    private boolean show(@Nullable Frame frame) {
        if (frame == null || !seen) {
            return false;
        }
        Charts now = playback.chronicle().charts().orElse(null);
        if (!Objects.equals(now, charts)) {
            charts = now;
            cursor.set(OptionalLong.empty());
            all.set(now == null ? List.of() : groups(now, frame.diagram()));
            showGroups();
        }
        if (!Objects.equals(allMarks, frame.marks())) {
            allMarks = frame.marks();
            marks.set(frame.marks().stream()
                    .filter(mark -> MARKED.contains(mark.kind()))
                    .toList());
        }
        long before = endMicros.get();
        endMicros.set(now == null ? 0 : now.endMicros());
        return endMicros.get() != before;
    }

    private List<ChartGroup> groups(Charts of, Diagram diagram) {
        Names names = new Names(diagram, locale);
        Map<Chart, List<ChartLine>> lines = new EnumMap<>(Chart.class);
        for (Series series : of.series()) {
            List<ChartLine> chart = lines.computeIfAbsent(series.id().measure().chart(), _ -> new ArrayList<>());
            chart.add(new ChartLine(series, names.of(series.id()), LineLook.of(series.id(), chart.size())));
        }
        List<ChartGroup> found = new ArrayList<>();
        lines.forEach((chart, its) -> found.add(new ChartGroup(
                chart, names.of(chart), texts.find("unit." + chart).orElse(""), its)));
        return found;
    }

    private void showGroups() {
        groups.set(all.get().stream()
                .filter(group -> !hidden.contains(group.chart()))
                .toList());
    }

    boolean isShown(Chart chart) {
        return !hidden.contains(chart);
    }

    void setShown(Chart chart, boolean shown) {
        if (shown ? hidden.remove(chart) : hidden.add(chart)) {
            showGroups();
        }
    }

    // ---- what is in a chart

    Picture picture(ChartGroup group, int pixels) {
        return Picture.of(lines(group), group.chart().unit(), axisProperty().get(), pixels);
    }

    /** Those that are drawn. Most outcomes happen to no message of a run, and a line for each of these is only in the way. */
    List<ChartLine> lines(ChartGroup group) {
        return group.chart() == Chart.OUTCOMES
                ? group.lines().stream().filter(this::everWasAny).toList()
                : group.lines();
    }

    private boolean everWasAny(ChartLine line) {
        return line.series().between(0, endMicros.get() + 1, 1).max(0) > 0;
    }

    /** The time that is read: the cursor's, or else the playhead's. */
    long readMicros() {
        return cursor.get().orElse(playheadProperty().get());
    }

    /** What these lines say at the time that is read. */
    List<Reading> readings(Collection<ChartLine> lines) {
        // The playhead may stand a little beyond what has come from the engine.
        long micros = Math.min(readMicros(), endMicros.get());
        List<Reading> readings = new ArrayList<>();
        for (ChartLine line : lines) {
            readings.add(line.series()
                    .at(micros)
                    .map(sample -> new Reading(
                            line,
                            OptionalDouble.of(sample.last()),
                            Scale.text(sample.last(), line.series().unit(), numbers)))
                    .orElseGet(() -> new Reading(line, OptionalDouble.empty(), texts.of("no-value"))));
        }
        return readings;
    }

    /** How numbers are written. */
    Locale numbers() {
        return numbers;
    }

    /** The names of the scale, from 0 upward. */
    List<String> tickTexts(Scale scale) {
        return scale.ticks().stream()
                .map(value -> Scale.text(value, scale.unit(), numbers))
                .toList();
    }

    /** A chart in words. */
    String spoken(ChartGroup group, List<Reading> readings) {
        String values = readings.stream()
                .map(reading -> reading.line().name() + " " + reading.text())
                .collect(Collectors.joining(", "));
        String title = group.unit().isEmpty() ? group.title() : group.title() + " (" + group.unit() + ")";
        return texts.of("spoken", title, Figures.clock(readMicros(), numbers), values);
    }

    /** The time that is read, in words. */
    String readText() {
        String at = Figures.clock(readMicros(), numbers);
        return texts.of(cursor.get().isPresent() ? "at-cursor" : "at-playhead", at);
    }

    // ---- the cursor

    void setCursor(double x, double width) {
        moveTo(axisProperty().get().microsAt(Math.clamp(x, 0, Math.max(0, width)), width));
    }

    /** Moves it by so many hundredths of what is in view; it begins at the playhead. */
    void moveCursor(double hundredths) {
        Axis axis = axisProperty().get();
        moveTo(readMicros() + Math.round((axis.toMicros() - axis.fromMicros()) * hundredths / 100));
    }

    private void moveTo(long micros) {
        OptionalLong to = OptionalLong.of(
                Math.clamp(micros, 0, Math.max(0, timeline.edgeProperty().get())));
        if (!to.equals(cursor.get())) {
            cursor.set(to);
        }
    }

    void clearCursor() {
        if (cursor.get().isPresent()) {
            cursor.set(OptionalLong.empty());
        }
    }

    /** Goes to the time that is read, paused. */
    void seek() {
        playback.pause();
        playback.seek(readMicros());
    }

    /** Looks closer or from farther away, as on the timeline. */
    void zoom(double factor, double x, double width) {
        timeline.zoom(factor, x, width);
    }

    void move(double pixels, double width) {
        timeline.move(pixels, width);
    }
}
