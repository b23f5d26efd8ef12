package dev.custody.desktop;

import dev.custody.desktop.compare.ComparePane;
import dev.custody.desktop.pane.Runs;
import dev.custody.diagram.Diagram;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** Shows the comparison, with what was chosen elsewhere. */
final class Comparing {
    private final Docks docks;
    private final Runs runs;

    Comparing(Docks docks, Runs runs) {
        this.docks = docks;
        this.runs = runs;
    }

    /** Whether the diagram that is open names a remedy. */
    ObservableBooleanValue hasRemedy() {
        return Bindings.createBooleanBinding(
                () -> {
                    Diagram open = runs.diagramProperty().get();
                    return open != null && open.remedy().isPresent();
                },
                runs.diagramProperty());
    }

    void withRemedy() {
        shown().ifPresent(ComparePane::chooseRemedy);
    }

    void with(Diagram other) {
        shown().ifPresent(pane -> pane.choose(other));
    }

    private Optional<ComparePane> shown() {
        docks.show("compare");
        return docks.centre().filter(ComparePane.class::isInstance).map(ComparePane.class::cast);
    }
}
