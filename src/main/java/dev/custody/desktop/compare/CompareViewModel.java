package dev.custody.desktop.compare;

import dev.custody.desktop.bridge.BranchTree;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.InStep;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.explore.Comparison.Pair;
import dev.custody.ledger.Sentences;
import dev.custody.scenario.Counterpart;
import dev.custody.words.Figures;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The run that is open, another one in step with it, and what became of messages in either. */
public final class CompareViewModel {
    /** From so many messages on, playing runs are compared on each so-manieth frame only. */
    private static final int MANY = 500;

    private static final int SELDOM = 8;

    private final Playback playback;
    private final InStep other;
    private final ObjectProperty<Selection> selection;
    private final Choices known;
    private final Texts texts;
    private final Sentences sentences;
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Choice> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Diagram> diagram = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Diagram> otherDiagram = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper otherTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper unused = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Half> half = new ReadOnlyObjectWrapper<>(Half.NOTHING);
    private final ReadOnlyObjectWrapper<Half> otherHalf = new ReadOnlyObjectWrapper<>(Half.NOTHING);
    private final ReadOnlyObjectWrapper<List<Pair>> fates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Selection> otherSelection = new ReadOnlyObjectWrapper<>(new Selection.None());
    private boolean seen;
    private int before;
    private @Nullable Looked looked;
    private int framesLeftOut;

    /** What was compared last. */
    private record Looked(int left, int right, boolean leftRests, boolean rightRests) {}

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
        known = new Choices(catalogue, texts);
        // After the other run, which follows the same frames: it was made before.
        playback.frameProperty().subscribe(this::show);
        playback.branching().shownProperty().subscribe(this::list);
        other.counterpartProperty().subscribe(this::name);
        selection.subscribe(now -> otherSelection.set(there(now)));
    }

    // ---- what the view shows

    ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** What is compared with; null if nothing is. */
    ReadOnlyObjectProperty<@Nullable Choice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Diagram> diagramProperty(Side side) {
        return (side == Side.LEFT ? diagram : otherDiagram).getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty(Side side) {
        return (side == Side.LEFT ? title : otherTitle).getReadOnlyProperty();
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
        return unused.getReadOnlyProperty();
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
        show(playback.frameProperty().get());
    }

    /** Compares with that from now on. */
    void choose(Choice choice) {
        if (!choice.equals(chosen.get())) {
            chosen.set(choice);
            looked = null;
            other.go(plan -> counterpart(plan, choice));
            name(other.counterpartProperty().get());
        }
    }

    /** Compares with the remedy of the diagram, if it names one. */
    void chooseRemedy() {
        playback.planSoFar().flatMap(plan -> known.remedy(plan.diagram())).ifPresent(this::choose);
    }

    /** Gives a command to the open run; the other one gets it with the plan. */
    void give(Command command) {
        playback.give(command);
    }

    /** Something was chosen on one side: on the other it is chosen too, if it is there. */
    void select(Side side, Selection what) {
        Diagram open = diagram.get();
        if (side == Side.LEFT || open == null) {
            selection.set(what);
            return;
        }
        selection.set(in(open, what));
        otherSelection.set(what);
    }

    // ---- what follows

    private Optional<Counterpart> counterpart(RunPlan plan, Choice choice) {
        return switch (choice) {
            case Choice.OfDiagram(Diagram to, String _) -> Optional.of(Counterpart.of(plan, to));
            case Choice.OfBranch(int id, String _) ->
                playback.branching()
                        .shownProperty()
                        .get()
                        .commands(id)
                        .map(all -> new Counterpart(plan.with(all), List.of()));
        };
    }

    /** Another run is open, or its branches are others: keeps what is chosen if that is still possible. */
    private void list() {
        RunPlan plan = playback.planSoFar().orElse(null);
        if (plan == null || !seen) {
            return;
        }
        BranchTree branches = playback.branching().shownProperty().get();
        boolean another = !plan.diagram().equals(diagram.get());
        if (another) {
            diagram.set(plan.diagram());
        }
        List<Choice> now = known.of(plan.diagram(), branches);
        Optional<Choice> kept = another ? Optional.empty() : stillThere(now);
        // Who goes over to the branch that is compared with, compares it with the one that was left.
        boolean swapped = chosen.get() instanceof Choice.OfBranch(int id, String _) && id == branches.currentId();
        Optional<Choice> next =
                kept.or(() -> swapped ? branch(now, before) : Optional.empty()).or(() -> known.usual(plan.diagram()));
        before = branches.currentId();
        if (!now.equals(choices.get())) {
            choices.set(now);
        }
        next.ifPresentOrElse(this::choose, this::chooseNothing);
        name(other.counterpartProperty().get());
    }

    private Optional<Choice> stillThere(List<Choice> now) {
        return switch (chosen.get()) {
            case Choice.OfBranch(int id, String _) -> branch(now, id);
            case Choice.OfDiagram of -> now.contains(of) ? Optional.of(of) : Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static Optional<Choice> branch(List<Choice> among, int id) {
        return among.stream()
                .filter(each -> each instanceof Choice.OfBranch(int its, String _) && its == id)
                .findFirst();
    }

    private void chooseNothing() {
        chosen.set(null);
        other.go(_ -> Optional.empty());
    }

    private void name(Optional<Counterpart> goesAlong) {
        Diagram there = goesAlong.map(each -> each.plan().diagram()).orElse(null);
        if (there == null || !there.equals(otherDiagram.get())) {
            otherDiagram.set(there);
            otherSelection.set(there(selection.get()));
        }
        BranchTree branches = playback.branching().shownProperty().get();
        Diagram here = diagram.get();
        title.set(here == null ? "" : title(here, branches, branches.currentId()));
        int branch = chosen.get() instanceof Choice.OfBranch(int id, String _) ? id : branches.currentId();
        otherTitle.set(there == null ? texts.of("nothing-chosen") : title(there, branches, branch));
        if (there == null) {
            set(otherHalf, Half.NOTHING);
            set(fates, List.of());
        }
        List<String> left = goesAlong.map(Counterpart::left).orElse(List.of());
        unused.set(left.isEmpty() ? "" : texts.of("unused", String.join("; ", left)));
    }

    /** With the name of the branch, where it takes that to tell the two apart. */
    private String title(Diagram of, BranchTree branches, int branch) {
        boolean isAmongBranches = chosen.get() instanceof Choice.OfBranch;
        return isAmongBranches
                ? branches.branch(branch)
                        .map(each -> texts.of("branch-of", of.title(), each.name()))
                        .orElse(of.title())
                : of.title();
    }

    private void show(@Nullable Frame now) {
        if (seen && now != null && !now.diagram().equals(diagram.get())) {
            list();
        }
        frame.set(seen ? now : null);
        Frame there = other.frameProperty().get();
        step.set(step(now, there));
        if (!seen || now == null || there == null) {
            return;
        }
        boolean leftRests = now.live() && now.atRest();
        boolean rightRests = there.live() && there.atRest();
        Looked place = new Looked(now.position(), there.position(), leftRests, rightRests);
        boolean hurried = now.playing() && !(leftRests && rightRests) && looked != null;
        if (place.equals(looked) || (hurried && now.ledger().lives().size() > MANY && ++framesLeftOut < SELDOM)) {
            return;
        }
        framesLeftOut = 0;
        looked = place;
        set(half, Half.of(now, sentences));
        set(otherHalf, Half.of(there, sentences));
        set(fates, Fate.different(now, there));
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
        return texts.of("goes-on", Figures.clock(there.playheadMicros()));
    }

    private static <T> void set(ReadOnlyObjectWrapper<T> property, T value) {
        if (!value.equals(property.get())) {
            property.set(value);
        }
    }

    private Selection there(Selection what) {
        Diagram shown = otherDiagram.get();
        return shown == null ? new Selection.None() : in(shown, what);
    }

    /** The same thing in another diagram, or nothing if it is not there. */
    private static Selection in(Diagram diagram, Selection what) {
        return switch (what) {
            case Selection.OfComponent(var id) -> diagram.find(id).isPresent() ? what : new Selection.None();
            case Selection.OfLink(Link link) ->
                diagram.links().stream()
                        .filter(each ->
                                each.from().equals(link.from()) && each.to().equals(link.to()))
                        .findFirst()
                        .<Selection>map(Selection.OfLink::new)
                        .orElse(new Selection.None());
            case Selection.OfMessage _, Selection.None _ -> what;
        };
    }
}
