package dev.custody.desktop.pane;

import dev.custody.diagram.Diagram;
import dev.custody.engine.RunPlan;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** Opens diagrams and runs. */
public interface Runs {
    /** The catalogue, in its order. */
    List<Diagram> catalogue();

    /** The diagram that is open; null before the first. */
    ReadOnlyObjectProperty<@Nullable Diagram> diagramProperty();

    /** Begins a run of a diagram of the catalogue, playing. */
    void open(Diagram diagram);

    /** Begins a run, playing. It is in no file yet. */
    void open(RunPlan plan);

    /** Begins the run that is open anew, playing. It stays in the file that it is in. */
    void openAgain(RunPlan plan);
}
