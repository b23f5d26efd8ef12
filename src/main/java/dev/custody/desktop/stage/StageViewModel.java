package dev.custody.desktop.stage;

import dev.custody.desktop.bridge.Playback;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.trace.Nature;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the centre says about the diagram, what is selected in it, and what its buttons do. */
public final class StageViewModel {
    private static final int BURST = 10;

    private final Playback playback;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable ComponentId> selected = new SimpleObjectProperty<>();
    private @Nullable Diagram diagram;

    public StageViewModel(Playback playback) {
        this.playback = playback;
    }

    public void show(Diagram shown) {
        diagram = shown;
        title.set(shown.title());
        summary.set(shown.summary());
        selected.set(null);
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable ComponentId> selectedProperty() {
        return selected;
    }

    public void sendOne() {
        send(Nature.VALID, 1);
    }

    public void sendBurst() {
        send(Nature.VALID, BURST);
    }

    public void sendPoison() {
        send(Nature.POISON, 1);
    }

    public void sendInvalid() {
        send(Nature.INVALID, 1);
    }

    private void send(Nature nature, int count) {
        sender().ifPresent(client -> playback.give(new Command.Send(client, nature, count)));
    }

    /** The selected client, or else the first of the diagram. */
    private Optional<ComponentId> sender() {
        Diagram shown = diagram;
        if (shown == null) {
            return Optional.empty();
        }
        ComponentId chosen = selected.get();
        if (chosen != null && shown.component(chosen) instanceof Component.Client) {
            return Optional.of(chosen);
        }
        return shown.components().stream()
                .filter(Component.Client.class::isInstance)
                .map(Component::id)
                .findFirst();
    }
}
