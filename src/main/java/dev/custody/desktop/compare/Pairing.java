package dev.custody.desktop.compare;

import dev.custody.desktop.bridge.BranchTree;
import dev.custody.desktop.bridge.InStep;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.engine.CommandText;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.Counterpart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Which two are compared: the open run, and what a person chose, for as long as that can be had; and what both are called. The
 * other run goes along with the open one as soon as it is chosen.
 */
final class Pairing {
    private final Playback playback;
    private final InStep other;
    private final Choices known;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Choice> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Diagram> diagram = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Diagram> otherDiagram = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper otherTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper unused = new ReadOnlyStringWrapper("");
    /** What a person wants to compare with, whichever diagram is open; empty for what is usual for each. */
    private Optional<Diagram> preferred = Optional.empty();
    /** The branch that was seen last. */
    private int before;

    Pairing(Playback playback, InStep other, List<Diagram> catalogue, Texts texts) {
        this.playback = playback;
        this.other = other;
        this.texts = texts;
        known = new Choices(catalogue, texts);
        other.counterpartProperty().subscribe(this::name);
    }

    // ---- what there is

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

    /** The commands that the other run has no use for, in a sentence; empty if it has for all. */
    ReadOnlyStringProperty unusedProperty() {
        return unused.getReadOnlyProperty();
    }

    /** The same thing on that side, or nothing if it is not there. */
    Selection on(Side side, Selection what) {
        Diagram there = diagramProperty(side).get();
        return there == null ? new Selection.None() : in(there, what);
    }

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

    // ---- choosing

    /**
     * Compares with that from now on.
     *
     * @return whether that is another one than before
     */
    boolean choose(Choice choice) {
        if (choice.equals(chosen.get())) {
            return false;
        }
        chosen.set(choice);
        other.go(plan -> counterpart(plan, choice));
        name(other.counterpartProperty().get());
        return true;
    }

    /** A person chose that: a diagram is compared with the next ones that are opened too, unless it was the usual one anyway. */
    void prefer(Choice choice) {
        boolean isUsual = playback.planSoFar()
                .flatMap(plan -> known.usual(plan.diagram()))
                .filter(choice::equals)
                .isPresent();
        preferred = !isUsual && choice instanceof Choice.OfDiagram(Diagram there, String _)
                ? Optional.of(there)
                : Optional.empty();
    }

    /** The choice of that diagram; empty if it is the one that is open. */
    Optional<Choice> with(Diagram there) {
        return playback.planSoFar().flatMap(plan -> with(there, known.of(plan.diagram(), branches())));
    }

    private static Optional<Choice> with(Diagram there, List<Choice> among) {
        return among.stream()
                .filter(each -> each instanceof Choice.OfDiagram(Diagram its, String _) && its.equals(there))
                .findFirst();
    }

    /** What the diagram names as its remedy, if it does. */
    Optional<Choice> remedy() {
        return playback.planSoFar().flatMap(plan -> known.remedy(plan.diagram()));
    }

    private Optional<Counterpart> counterpart(RunPlan plan, Choice choice) {
        return switch (choice) {
            case Choice.OfDiagram(Diagram to, String _) -> Optional.of(Counterpart.of(plan, to));
            case Choice.OfBranch(int id, String _) ->
                branches().commands(id).map(all -> new Counterpart(plan.with(all), List.of()));
        };
    }

    /**
     * Another run is open, or its branches are others: says what there is to compare with.
     *
     * @return what is chosen if that is still possible, otherwise what usually is; none if there is no run, or nothing for it
     */
    Optional<Choice> list() {
        RunPlan plan = playback.planSoFar().orElse(null);
        if (plan == null) {
            return Optional.empty();
        }
        boolean another = !plan.diagram().equals(diagram.get());
        if (another) {
            diagram.set(plan.diagram());
        }
        List<Choice> now = known.of(plan.diagram(), branches());
        Optional<Choice> kept = another ? preferred.flatMap(there -> with(there, now)) : stillThere(now);
        // Who goes over to the branch that is compared with, compares it with the one that was left.
        int current = branches().currentId();
        boolean swapped = chosen.get() instanceof Choice.OfBranch(int id, String _) && id == current;
        Optional<Choice> next =
                kept.or(() -> swapped ? branch(now, before) : Optional.empty()).or(() -> known.usual(plan.diagram()));
        before = current;
        if (!now.equals(choices.get())) {
            choices.set(now);
        }
        return next;
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

    void chooseNothing() {
        chosen.set(null);
        other.go(_ -> Optional.empty());
    }

    // ---- names

    /** Says anew what both are called. */
    void nameBoth() {
        name(other.counterpartProperty().get());
    }

    private void name(Optional<Counterpart> goesAlong) {
        Diagram there = goesAlong.map(each -> each.plan().diagram()).orElse(null);
        if (there == null || !there.equals(otherDiagram.get())) {
            otherDiagram.set(there);
        }
        Diagram here = diagram.get();
        int current = branches().currentId();
        title.set(here == null ? "" : title(here, current));
        int branch = chosen.get() instanceof Choice.OfBranch(int id, String _) ? id : current;
        otherTitle.set(there == null ? texts.of("nothing-chosen") : title(there, branch));
        // Why, is plain: what it names is not there.
        String left = goesAlong.map(Counterpart::left).orElse(List.of()).stream()
                .map(each -> CommandText.print(each.command()))
                .collect(Collectors.joining("; "));
        unused.set(left.isEmpty() ? "" : texts.of("unused", left));
    }

    /** With the name of the branch, where it takes that to tell the two apart. */
    private String title(Diagram of, int branch) {
        boolean isAmongBranches = chosen.get() instanceof Choice.OfBranch;
        return isAmongBranches
                ? branches()
                        .branch(branch)
                        .map(each -> texts.of("branch-of", of.title(), each.name()))
                        .orElse(of.title())
                : of.title();
    }

    private BranchTree branches() {
        return playback.branching().shownProperty().get();
    }
}
