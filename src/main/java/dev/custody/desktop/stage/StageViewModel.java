package dev.custody.desktop.stage;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Deed;
import dev.custody.desktop.canvas.Deeds;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.engine.Command;
import dev.custody.ledger.Ledger;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the centre says about the diagram, what is selected in it, and what its buttons do. */
public final class StageViewModel {
    private static final int BURST = 10;
    /** While much goes on, what happened last is said no oftener: ten times a second is more than anybody reads. */
    private static final long READABLE_NANOS = 100_000_000;

    private final Playback playback;
    private final Texts texts;
    private final Caption captions;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper faultText = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Selection> selected;
    private final ObjectProperty<@Nullable Diagram> diagram = new SimpleObjectProperty<>();
    private @Nullable Ledger captionLedger;
    private int captionPosition;
    private long captionNanos;

    /** @param selected what is selected in the whole window */
    public StageViewModel(Playback playback, ObjectProperty<Selection> selected, Texts texts) {
        this.playback = playback;
        this.selected = selected;
        this.texts = texts;
        this.captions = new Caption(texts);
        playback.frameProperty().subscribe(this::nameFault);
        playback.frameProperty().subscribe(this::sayWhatHappened);
        selected.subscribe(() -> nameFault(playback.frameProperty().get()));
    }

    /** Another diagram is open. */
    public void show(Diagram shown) {
        selected.set(new Selection.None());
        diagram.set(shown);
        title.set(shown.title());
        summary.set(shown.summary());
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What happened last, in a sentence. */
    ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** What a person can do, until the first message comes; empty from then on. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** What the menu of all that there is to send is called. */
    String sendText() {
        return texts.of("send");
    }

    ReadOnlyObjectProperty<@Nullable Diagram> diagramProperty() {
        return diagram;
    }

    ReadOnlyObjectProperty<@Nullable Frame> frameProperty() {
        return playback.frameProperty();
    }

    /** What {@link #toggleFault} would do, by name; empty if nothing is selected that can fail. */
    ReadOnlyStringProperty faultTextProperty() {
        return faultText.getReadOnlyProperty();
    }

    public ObjectProperty<Selection> selectedProperty() {
        return selected;
    }

    void give(Command command) {
        playback.give(command);
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

    public void sendLate() {
        send(Nature.LATE, 1);
    }

    public void sendInvalid() {
        send(Nature.INVALID, 1);
    }

    /** Kills what is selected, or restarts it; cuts the link that is selected, or heals it. */
    public void toggleFault() {
        Frame frame = playback.frameProperty().get();
        if (frame != null) {
            fault(frame)
                    .ifPresentOrElse(
                            deed -> deed.commands().forEach(playback::give),
                            () -> caption.set(texts.of("select-first")));
        }
    }

    private void sayWhatHappened(@Nullable Frame frame) {
        // In another branch as much may have happened, and yet something else.
        boolean another = frame != null && !frame.ledger().equals(captionLedger);
        if (frame == null || (!another && frame.position() == captionPosition)) {
            return;
        }
        long shown = frame.pulseNanos() - captionNanos;
        if (another || !frame.timeMoves() || shown >= READABLE_NANOS) {
            captionLedger = frame.ledger();
            captionPosition = frame.position();
            captionNanos = frame.pulseNanos();
            caption.set(captions.of(frame.ledger()));
            hint.set(frame.ledger().lives().isEmpty() ? texts.of("hint") : "");
        }
    }

    private void nameFault(@Nullable Frame frame) {
        faultText.set(
                frame == null ? "" : fault(frame).map(deed -> name(deed, frame)).orElse(""));
    }

    private Optional<Deed> fault(Frame frame) {
        return Deeds.fault(selected.get(), frame.scene());
    }

    private String name(Deed fault, Frame frame) {
        return switch (selected.get()) {
            case Selection.OfComponent(ComponentId id) ->
                texts.of("fault." + fault.kind(), frame.diagram().component(id).title());
            case Selection.OfLink _, Selection.OfMessage _, Selection.None _ -> texts.of("fault." + fault.kind());
        };
    }

    private void send(Nature nature, int count) {
        sender().ifPresent(client -> playback.give(new Command.Send(client, nature, count)));
    }

    /** The selected client, or else the first of the diagram. */
    private Optional<ComponentId> sender() {
        Diagram shown = diagram.get();
        if (shown == null) {
            return Optional.empty();
        }
        if (selected.get() instanceof Selection.OfComponent(ComponentId chosen)
                && shown.find(chosen).orElse(null) instanceof Component.Client) {
            return Optional.of(chosen);
        }
        return shown.components().stream()
                .filter(Component.Client.class::isInstance)
                .map(Component::id)
                .findFirst();
    }
}
