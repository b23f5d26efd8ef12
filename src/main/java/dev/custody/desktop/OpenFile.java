package dev.custody.desktop;

import dev.custody.engine.RunPlan;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The file that the open run was read from, or was saved to last; of a diagram or a scenario as well. */
final class OpenFile {
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable RunPlan plan;

    /** Empty for a run that is in no file. */
    ReadOnlyObjectProperty<Optional<Path>> property() {
        return file.getReadOnlyProperty();
    }

    /** A run begins: another one is in no file yet, while the same one anew, as for a presentation, is where it was. */
    void begins(RunPlan begun) {
        if (!begun.equals(plan)) {
            file.set(Optional.empty());
        }
        plan = begun;
    }

    /** The open run is in that file now. */
    void is(Optional<Path> now) {
        file.set(now);
    }
}
