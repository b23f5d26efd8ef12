package dev.custody.scenario;

import dev.custody.engine.TimedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The branches of a saved run: a tree of commands. A branch begins with commands of its parent, and goes on with its own.
 *
 * @param all the first of them has no parent, and each of the others comes after its parent; at least one
 * @param current the name of the branch that is the run
 * @param undone how many of its last commands are not part of the run; all of them at most where it is the first, all but one
 *     where it is another
 */
public record SavedBranches(List<SavedBranch> all, String current, int undone) {
    public SavedBranches {
        all = List.copyOf(all);
    }

    /**
     * One branch.
     *
     * @param name no other one has it
     * @param parent the name of the branch that it left; empty for the first
     * @param kept how many of the parent's commands it begins with, counted from the start of the run
     * @param own its further commands, in order; at least one but for the first
     * @param playedMicros how far it was played, in virtual time
     */
    public record SavedBranch(
            String name, Optional<String> parent, int kept, List<TimedCommand> own, long playedMicros) {
        public SavedBranch {
            own = List.copyOf(own);
        }
    }

    public Optional<SavedBranch> named(String name) {
        return all.stream().filter(branch -> branch.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(SavedBranch::name).toList();
    }

    /** All commands of a branch, which must exist: from the start of the run to its tip. */
    public List<TimedCommand> commandsOf(String name) {
        SavedBranch branch = named(name).orElseThrow();
        List<TimedCommand> commands = new ArrayList<>(branch.parent()
                .map(parent -> commandsOf(parent).subList(0, branch.kept()))
                .orElse(List.of()));
        commands.addAll(branch.own());
        return commands;
    }

    /** The commands of the run: those of the current branch without the undone ones. */
    public List<TimedCommand> commands() {
        List<TimedCommand> commands = commandsOf(current);
        return List.copyOf(commands.subList(0, commands.size() - undone));
    }
}
