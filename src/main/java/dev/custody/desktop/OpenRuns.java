package dev.custody.desktop;

import dev.custody.desktop.bridge.LeftRun;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.Runs;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.engine.RunPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Opens runs in this window, and forgets what was selected in the one before, but not what was done in it. */
final class OpenRuns implements Runs {
    private static final long SEED = 1;

    private final Catalogue catalogue;
    private final Playback playback;
    private final ObjectProperty<Selection> selection;
    private final Supplier<Speed> pace;
    private final RunFileActions files;
    private final LeftRuns left;
    private final ReadOnlyObjectWrapper<@Nullable Diagram> diagram = new ReadOnlyObjectWrapper<>();

    /**
     * @param pace what a run is played at when it is opened
     * @param left keeps what was done in a run that another one takes the place of
     */
    OpenRuns(
            Catalogue catalogue,
            Playback playback,
            ObjectProperty<Selection> selection,
            Supplier<Speed> pace,
            RunFileActions files,
            LeftRuns left) {
        this.catalogue = catalogue;
        this.playback = playback;
        this.selection = selection;
        this.pace = pace;
        this.files = files;
        this.left = left;
    }

    @Override
    public List<Diagram> catalogue() {
        return catalogue.diagrams();
    }

    /** The diagram of that id; the first one if there is none. */
    Diagram remembered(String id) {
        return catalogue.orFirst(id);
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Diagram> diagramProperty() {
        return diagram.getReadOnlyProperty();
    }

    @Override
    public void open(Diagram chosen) {
        files.cameFrom(chosen, Optional.empty());
        open(RunPlan.of(chosen, SEED));
    }

    @Override
    public void open(RunPlan plan) {
        openAgain(plan);
        files.openFile().set(Optional.empty());
    }

    @Override
    public void openAgain(RunPlan plan) {
        begin(plan.diagram(), () -> playback.open(plan));
    }

    /** Comes back to a run that was left. */
    void resume(LeftRun run) {
        begin(run.diagram(), () -> playback.resume(run));
    }

    private void begin(Diagram of, Runnable play) {
        left.leave();
        selection.set(new Selection.None());
        diagram.set(of);
        play.run();
        playback.setSpeed(pace.get());
    }
}
