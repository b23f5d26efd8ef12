package dev.custody.desktop.bridge;

import dev.custody.engine.TimedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The runs that a person has made of one plan, as they stand now. Each command is a node; the way from the root to a node is a
 * run. A branch is a way with a name: what it shares with its parent, and then the commands of its own. The root's own branch
 * comes first, and every branch after its parent.
 *
 * @param currentId the branch that is seen
 * @param applied how many of the current branch's own commands belong to the run that is seen; the others are undone
 * @param undo what would be undone, as in {@code Undo kill worker}; empty if there is nothing
 * @param redo what would be done again, as in {@code Redo kill worker}; empty if there is nothing
 */
public record BranchTree(
        List<Branch> branches, int currentId, int applied, Optional<String> undo, Optional<String> redo) {
    /** Before anything is open. */
    public static final BranchTree NONE = new BranchTree(List.of(), 0, 0, Optional.empty(), Optional.empty());

    public BranchTree {
        branches = List.copyOf(branches);
    }

    /**
     * A branch.
     *
     * @param id stays, whatever its name
     * @param parent empty for the first
     * @param shared how many commands of its parent, counted from the start of the run, it begins with
     * @param forkMicros where it leaves its parent, in virtual time; 0 for the first
     * @param forkPosition the number of events before that; {@link #UNKNOWN} as long as it was not played up to there
     * @param own the commands of its own, in order; at least one but for the first
     * @param edgeMicros how far it was played; of the one that is seen, the frame knows
     */
    public record Branch(
            int id,
            String name,
            OptionalInt parent,
            int shared,
            long forkMicros,
            int forkPosition,
            List<Given> own,
            long edgeMicros) {
        public static final int UNKNOWN = -1;

        public Branch {
            own = List.copyOf(own);
        }
    }

    /**
     * A command in the tree.
     *
     * @param position the number of events before it; {@link Branch#UNKNOWN} as long as the run was not played up to it
     */
    public record Given(TimedCommand command, int position) {}

    /** The branch that is seen; empty before anything is open. */
    public Optional<Branch> current() {
        return branch(currentId);
    }

    public Optional<Branch> branch(int id) {
        return branches.stream().filter(b -> b.id() == id).findFirst();
    }

    /** All commands of a branch, in order, from the start of the run; empty if there is no such branch. */
    public Optional<List<TimedCommand>> commands(int id) {
        return branch(id).map(branch -> {
            List<TimedCommand> commands = new ArrayList<>();
            branch.parent()
                    .ifPresent(parent ->
                            commands.addAll(commands(parent).orElseThrow().subList(0, branch.shared())));
            branch.own().forEach(given -> commands.add(given.command()));
            return commands;
        });
    }

    public boolean canUndo() {
        return undo.isPresent();
    }

    public boolean canRedo() {
        return redo.isPresent();
    }
}
