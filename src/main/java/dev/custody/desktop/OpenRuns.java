package dev.custody.desktop;

import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.Runs;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.engine.RunPlan;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Opens runs in this window, and forgets what was selected in the one before. */
final class OpenRuns implements Runs {
    private static final long SEED = 1;

    private final Catalogue catalogue;
    private final Playback playback;
    private final ObjectProperty<Selection> selection;
    private final Supplier<Speed> pace;
    private final Runnable onCatalogue;
    private final ReadOnlyObjectWrapper<@Nullable Diagram> diagram = new ReadOnlyObjectWrapper<>();

    /**
     * @param pace what a run is played at when it is opened
     * @param onCatalogue is told when a diagram of the catalogue is opened
     */
    OpenRuns(
            Catalogue catalogue,
            Playback playback,
            ObjectProperty<Selection> selection,
            Supplier<Speed> pace,
            Runnable onCatalogue) {
        this.catalogue = catalogue;
        this.playback = playback;
        this.selection = selection;
        this.pace = pace;
        this.onCatalogue = onCatalogue;
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
        onCatalogue.run();
        open(RunPlan.of(chosen, SEED));
    }

    @Override
    public void open(RunPlan plan) {
        selection.set(new Selection.None());
        diagram.set(plan.diagram());
        playback.open(plan);
        playback.setSpeed(pace.get());
    }
}
