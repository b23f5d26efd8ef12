package dev.custody.desktop.timeline;

import dev.custody.desktop.bridge.BranchTree;
import dev.custody.desktop.bridge.Playback;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The branches of a run as lanes, one below the other, and which of them are in view. */
public final class BranchesViewModel {
    /** More lanes than these are scrolled. */
    static final int MOST_IN_VIEW = 5;

    private final Playback playback;
    private final ReadOnlyObjectWrapper<List<Lane>> lanes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<OptionalInt> renamed = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final BooleanBinding several;

    /**
     * A branch in its row.
     *
     * @param row from 0, from top to bottom
     * @param parentRow where it comes from; always above it
     * @param forkMicros where it leaves its parent
     * @param edgeMicros how far it was played; of the current one, the timeline knows
     * @param commands when its own commands were given, in order
     * @param applied how many of them are not undone
     */
    record Lane(
            int id,
            String name,
            boolean isCurrent,
            int row,
            OptionalInt parentRow,
            long forkMicros,
            long edgeMicros,
            List<Long> commands,
            int applied) {}

    public BranchesViewModel(Playback playback) {
        this.playback = playback;
        several = Bindings.createBooleanBinding(() -> lanes.get().size() > 1, lanes);
        playback.branching().shownProperty().subscribe(this::show);
    }

    ReadOnlyObjectProperty<List<Lane>> lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    /** The uppermost row in view. */
    ReadOnlyIntegerProperty firstProperty() {
        return first.getReadOnlyProperty();
    }

    /** The branch that is being renamed, if one is. */
    ReadOnlyObjectProperty<OptionalInt> renamedProperty() {
        return renamed.getReadOnlyProperty();
    }

    /** Whether there is more than one branch; with just one, there is nothing to see. */
    public BooleanBinding several() {
        return several;
    }

    int rowsInView() {
        return Math.min(MOST_IN_VIEW, lanes.get().size());
    }

    int lastFirst() {
        return lanes.get().size() - rowsInView();
    }

    Optional<Lane> lane(int id) {
        return lanes.get().stream().filter(lane -> lane.id() == id).findFirst();
    }

    /** The lane so many rows further down, or up if negative; empty beyond the ends. */
    Optional<Lane> beside(Lane lane, int rows) {
        int row = lane.row() + rows;
        return row < 0 || row >= lanes.get().size()
                ? Optional.empty()
                : Optional.of(lanes.get().get(row));
    }

    Optional<Lane> parent(Lane lane) {
        return lane.parentRow().isEmpty()
                ? Optional.empty()
                : Optional.of(lanes.get().get(lane.parentRow().getAsInt()));
    }

    /** The one that left it first, in virtual time the latest. */
    Optional<Lane> child(Lane lane) {
        return lanes.get().stream()
                .filter(each -> each.parentRow().equals(OptionalInt.of(lane.row())))
                .findFirst();
    }

    void scroll(int rows) {
        first.set(Math.clamp(first.get() + rows, 0, Math.max(0, lastFirst())));
    }

    /** Scrolls as little as needed for that row to be in view. */
    void reveal(int row) {
        scroll(Math.min(0, row - first.get()) + Math.max(0, row - (first.get() + rowsInView() - 1)));
    }

    void switchTo(Lane lane) {
        if (!lane.isCurrent()) {
            playback.branching().switchTo(lane.id());
        }
    }

    /** Goes to the branch in the next row; after the last, to the first. */
    public void next() {
        move(1);
    }

    /** Goes to the branch in the row before; before the first, to the last. */
    public void previous() {
        move(-1);
    }

    private void move(int rows) {
        List<Lane> all = lanes.get();
        all.stream()
                .filter(Lane::isCurrent)
                .findFirst()
                .ifPresent(here -> switchTo(all.get(Math.floorMod(here.row() + rows, all.size()))));
    }

    /** Asks for another name for the branch that is seen. */
    public void renameCurrent() {
        lanes.get().stream().filter(Lane::isCurrent).findFirst().ifPresent(this::beginRename);
    }

    void beginRename(Lane lane) {
        reveal(lane.row());
        renamed.set(OptionalInt.of(lane.id()));
    }

    /** Takes the new name for the branch that is being renamed. */
    void rename(String name) {
        OptionalInt id = renamed.get();
        leaveName();
        id.ifPresent(branch -> playback.branching().rename(branch, name));
    }

    /** Leaves it with the name that it has. */
    void leaveName() {
        renamed.set(OptionalInt.empty());
    }

    private void show(BranchTree tree) {
        List<Lane> rows = new ArrayList<>();
        tree.branches().stream()
                .filter(branch -> branch.parent().isEmpty())
                .forEach(root -> add(root, tree, rows, new HashMap<>()));
        lanes.set(List.copyOf(rows));
        if (renamed.get().isPresent() && lane(renamed.get().getAsInt()).isEmpty()) {
            leaveName();
        }
        scroll(0);
        rows.stream().filter(Lane::isCurrent).forEach(lane -> reveal(lane.row()));
    }

    /** What leaves a branch latest comes next below it: so no way to a branch crosses the lane of another. */
    private static void add(BranchTree.Branch branch, BranchTree tree, List<Lane> rows, Map<Integer, Integer> rowOf) {
        boolean current = branch.id() == tree.currentId();
        OptionalInt parentRow = branch.parent().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(rowOf.getOrDefault(branch.parent().getAsInt(), 0));
        rowOf.put(branch.id(), rows.size());
        rows.add(new Lane(
                branch.id(),
                branch.name(),
                current,
                rows.size(),
                parentRow,
                branch.forkMicros(),
                branch.edgeMicros(),
                branch.own().stream()
                        .map(given -> given.command().moment().atMicros())
                        .toList(),
                current ? tree.applied() : branch.own().size()));
        tree.branches().stream()
                .filter(other -> other.parent().equals(OptionalInt.of(branch.id())))
                .sorted((one, other) -> Long.compare(other.forkMicros(), one.forkMicros()))
                .forEach(child -> add(child, tree, rows, rowOf));
    }
}
