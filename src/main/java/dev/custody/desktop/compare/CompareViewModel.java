package dev.custody.desktop.compare;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.InStep;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.explore.Comparison.Pair;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Sentences;
import dev.custody.words.Figures;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The run that is open, another one in step with it, and what became of messages in either. */
public final class CompareViewModel {
    private final Playback playback;
    private final InStep other;
    private final ObjectProperty<Selection> selection;
    private final Pairing pairing;
    private final Texts texts;
    private final Sentences sentences;
    private final Map<Side, ReadOnlyObjectWrapper<@Nullable Diagram>> diagrams =
            Map.of(Side.LEFT, new ReadOnlyObjectWrapper<>(), Side.RIGHT, new ReadOnlyObjectWrapper<>());
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Half> half = new ReadOnlyObjectWrapper<>(Half.NOTHING);
    private final ReadOnlyObjectWrapper<Half> otherHalf = new ReadOnlyObjectWrapper<>(Half.NOTHING);
    private final ReadOnlyObjectWrapper<List<Pair>> fates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Selection> otherSelection = new ReadOnlyObjectWrapper<>(new Selection.None());
    private boolean seen;
    private @Nullable Looked looked;

    /** What was compared last. Its ledgers only tell one run from another of as many events. */
    private record Looked(
            Ledger left, int leftPosition, boolean leftRests, Ledger right, int rightPosition, boolean rightRests) {}

    /** @param selection what is selected in the whole window */
    public CompareViewModel(
            Playback playback,
            InStep other,
            List<Diagram> catalogue,
            ObjectProperty<Selection> selection,
            Texts texts) {
        this.playback = playback;
        this.other = other;
        this.selection = selection;
        this.texts = texts;
        this.sentences = new Sentences(texts.bundle().getLocale());
        pairing = new Pairing(playback, other, catalogue, texts);
        pairing.diagramProperty(Side.RIGHT).subscribe(this::compareWith);
        // After the other run, which follows the same frames: it was made before.
        playback.frameProperty().subscribe(this::show);
        playback.turns().join(this::take);
        playback.branching().shownProperty().subscribe(this::list);
        selection.subscribe(now -> otherSelection.set(pairing.on(Side.RIGHT, now)));
    }

    // ---- what the view shows

    ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return pairing.choicesProperty();
    }

    /** What is compared with; null if nothing is. */
    ReadOnlyObjectProperty<@Nullable Choice> chosenProperty() {
        return pairing.chosenProperty();
    }

    /** What to draw on that side; another one comes when it is its turn. */
    ReadOnlyObjectProperty<@Nullable Diagram> diagramProperty(Side side) {
        return diagramOf(side).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<@Nullable Diagram> diagramOf(Side side) {
        return Objects.requireNonNull(diagrams.get(side));
    }

    ReadOnlyStringProperty titleProperty(Side side) {
        return pairing.titleProperty(side);
    }

    ReadOnlyObjectProperty<Half> halfProperty(Side side) {
        return (side == Side.LEFT ? half : otherHalf).getReadOnlyProperty();
    }

    /** What is to be seen of either; null while there is nothing, or nobody looks. */
    ReadOnlyObjectProperty<@Nullable Frame> frameProperty(Side side) {
        return side == Side.LEFT ? frame.getReadOnlyProperty() : other.frameProperty();
    }

    ReadOnlyObjectProperty<Selection> selectionProperty(Side side) {
        return side == Side.LEFT ? selection : otherSelection.getReadOnlyProperty();
    }

    /** The messages that fare differently, by number. */
    ReadOnlyObjectProperty<List<Pair>> fatesProperty() {
        return fates.getReadOnlyProperty();
    }

    /** The commands that the other run has no use for, in a sentence; empty if it has for all. */
    ReadOnlyStringProperty unusedProperty() {
        return pairing.unusedProperty();
    }

    /** Whether the other run stands somewhere else, and why; empty if both are at the same time. */
    ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    // ---- what a person does

    /** What is not seen is not kept up to date, and has no engine. */
    void setSeen(boolean now) {
        seen = now;
        if (now) {
            list();
        }
        other.setSeen(now);
        looked = null;
        Frame here = playback.frameProperty().get();
        show(here);
        if (here != null) {
            take(here);
        }
    }

    /** Compares with that from now on; with a diagram also when another one is opened. */
    void choose(Choice choice) {
        pairing.prefer(choice);
        go(choice);
    }

    /** The same with the choice of that diagram, if there is one. */
    void choose(Diagram there) {
        pairing.with(there).ifPresent(this::choose);
    }

    /** Compares with the remedy of the diagram, if it names one. */
    void chooseRemedy() {
        pairing.remedy().ifPresent(this::choose);
    }

    private void go(Choice choice) {
        if (pairing.choose(choice)) {
            looked = null;
        }
    }

    /** Gives a command to the open run, if that is what is drawn yet; the other one gets it with the plan. */
    void give(Command command) {
        if (isDrawn(Side.LEFT)) {
            playback.give(command);
        }
    }

    /** Something was chosen on one side: it is chosen where it is there, which is not sure of what is drawn of a diagram before. */
    void select(Side side, Selection what) {
        selection.set(pairing.on(Side.LEFT, what));
        if (side == Side.RIGHT) {
            otherSelection.set(what);
        }
    }

    // ---- what follows

    private void list() {
        if (!seen || playback.planSoFar().isEmpty()) {
            return;
        }
        pairing.list().ifPresentOrElse(this::go, pairing::chooseNothing);
        pairing.nameBoth();
    }

    private void compareWith(@Nullable Diagram there) {
        otherSelection.set(pairing.on(Side.RIGHT, selection.get()));
        if (there == null) {
            set(half, Half.NOTHING);
            set(otherHalf, Half.NOTHING);
            set(fates, List.of());
        }
    }

    private void show(@Nullable Frame now) {
        if (seen
                && now != null
                && !now.diagram().equals(pairing.diagramProperty(Side.LEFT).get())) {
            list();
        }
        frame.set(seen ? now : null);
        Frame there = other.frameProperty().get();
        step.set(step(now, there));
    }

    /** A turn is for one diagram that is another one, or for what became of the messages: a pulse could not carry all of it. */
    private boolean take(Frame now) {
        return seen && (draw(Side.LEFT) || draw(Side.RIGHT) || compare(now));
    }

    private boolean draw(Side side) {
        if (isDrawn(side)) {
            return false;
        }
        diagramOf(side).set(pairing.diagramProperty(side).get());
        return true;
    }

    /** Whether that side shows the diagram that is compared now, and not one before it. */
    private boolean isDrawn(Side side) {
        return Objects.equals(
                diagramOf(side).get(), pairing.diagramProperty(side).get());
    }

    private boolean compare(Frame now) {
        Frame there = other.frameProperty().get();
        if (there == null) {
            return false;
        }
        boolean leftRests = now.live() && now.atRest();
        boolean rightRests = there.live() && there.atRest();
        Looked place =
                new Looked(now.ledger(), now.position(), leftRests, there.ledger(), there.position(), rightRests);
        if (place.equals(looked)) {
            return false;
        }
        looked = place;
        set(half, Half.of(now, sentences));
        set(otherHalf, Half.of(there, sentences));
        set(fates, Fate.different(now, there));
        return true;
    }

    private String step(@Nullable Frame now, @Nullable Frame there) {
        if (!seen || now == null) {
            return "";
        }
        if (other.behindProperty().get()) {
            return texts.of("behind");
        }
        if (there == null || there.playheadMicros() <= now.playheadMicros() || (there.live() && there.atRest())) {
            return "";
        }
        return texts.of("goes-on", Figures.clock(there.playheadMicros(), texts.numbers()));
    }

    private static <T> void set(ReadOnlyObjectWrapper<T> property, T value) {
        if (!value.equals(property.get())) {
            property.set(value);
        }
    }
}
