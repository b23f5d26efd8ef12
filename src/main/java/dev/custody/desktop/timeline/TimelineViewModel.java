package dev.custody.desktop.timeline;

import dev.custody.chart.Axis;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Mark;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.text.Texts;
import dev.custody.words.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What of the run is in view, what is marked on it, and where the playhead stands. */
public final class TimelineViewModel {
    /** Marks nearer to each other than this are drawn as one. */
    private static final double CLUSTER_PIXELS = 16;

    private final Playback playback;
    private final ReadOnlyObjectWrapper<Axis> axis = new ReadOnlyObjectWrapper<>(Axis.fitting(0));
    private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper playhead = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper edge = new ReadOnlyLongWrapper();
    private boolean fits = true;
    private List<Mark> troublesOf = List.of();
    private List<Troubles.Trouble> troubles = List.of();

    public TimelineViewModel(Playback playback) {
        this.playback = playback;
        playback.frameProperty().subscribe(frame -> {
            if (frame != null) {
                show(frame);
            }
        });
        playback.turns().join(this::mark);
    }

    /** Several marks at about one place. @param mark the weightiest of them */
    record Cluster(double x, Mark mark, List<Mark> all) {
        String text(Texts texts) {
            List<String> lines = new ArrayList<>();
            for (Mark each : all.subList(0, Math.min(8, all.size()))) {
                lines.add(Figures.clock(each.atMicros(), texts.numbers()) + "  " + each.text());
            }
            if (all.size() > 8) {
                lines.add(texts.of("marks.more", all.size() - 8));
            }
            return String.join("\n", lines);
        }
    }

    public ReadOnlyObjectProperty<Axis> axisProperty() {
        return axis.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Mark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty playheadProperty() {
        return playhead.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty edgeProperty() {
        return edge.getReadOnlyProperty();
    }

    void seek(double x, double width) {
        playback.pause();
        playback.seek(axis.get().microsAt(x, width));
    }

    void seek(Mark mark) {
        playback.pause();
        playback.seek(mark.atMicros());
    }

    /** The time under {@code x} stays there. @param factor less than 1 to look closer */
    public void zoom(double factor, double x, double width) {
        fits = false;
        axis.set(axis.get().zoomed(factor, x, width));
    }

    /** Looks at what lies so many pixels to the right. */
    public void move(double pixels, double width) {
        fits = false;
        axis.set(axis.get().moved(pixels, width));
    }

    /** Brings all of the run into view, and keeps it there as it grows. */
    public void fit() {
        fits = true;
        axis.set(Axis.fitting(edge.get()));
    }

    /** What was wrong for a while, as far as it is in view. */
    List<Troubles.Trouble> troubles() {
        if (!marks.get().equals(troublesOf)) {
            troublesOf = marks.get();
            troubles = Troubles.of(troublesOf);
        }
        Axis seen = axis.get();
        return troubles.stream()
                .filter(each -> each.begun().atMicros() <= seen.toMicros() && each.toMicros() >= seen.fromMicros())
                .toList();
    }

    /** The marks in view, those at one place together, from left to right. */
    List<Cluster> clusters(double width) {
        List<Cluster> clusters = new ArrayList<>();
        List<Mark> together = new ArrayList<>();
        double start = 0;
        for (Mark mark : marks.get()) {
            double x = axis.get().xOf(mark.atMicros(), width);
            if (x < 0 || x > width) {
                continue;
            }
            if (!together.isEmpty() && x - start > CLUSTER_PIXELS) {
                clusters.add(cluster(start, together));
                together.clear();
            }
            if (together.isEmpty()) {
                start = x;
            }
            together.add(mark);
        }
        if (!together.isEmpty()) {
            clusters.add(cluster(start, together));
        }
        return clusters;
    }

    private static Cluster cluster(double x, List<Mark> together) {
        Mark weightiest =
                together.stream().min(Comparator.comparing(Mark::kind)).orElseThrow();
        return new Cluster(x, weightiest, List.copyOf(together));
    }

    private void show(Frame frame) {
        // Only out of a page on which it was: who looks elsewhere is left there.
        if (!fits
                && frame.timeMoves()
                && axis.get().contains(playhead.get())
                && frame.playheadMicros() > axis.get().toMicros()) {
            axis.set(axis.get().turnedTo(frame.playheadMicros()));
        }
        playhead.set(frame.playheadMicros());
        edge.set(frame.edgeMicros());
        // In steps, so that the picture does not creep all the time.
        if (fits && (frame.edgeMicros() > axis.get().toMicros() || shrunk(frame))) {
            axis.set(Axis.fitting(Math.max(frame.edgeMicros() * 5 / 4, 10_000_000)));
        }
    }

    /** In its turn: with many marks it takes a while which of them stand together. */
    private boolean mark(Frame frame) {
        if (frame.marks().equals(marks.get())) {
            return false;
        }
        marks.set(frame.marks());
        return true;
    }

    private boolean shrunk(Frame frame) {
        return Math.max(frame.edgeMicros() * 5 / 4, 10_000_000) * 2.5
                < axis.get().toMicros();
    }
}
