package dev.custody.desktop.bridge;

import dev.custody.engine.TimedCommand;
import dev.custody.scenario.SavedBranches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The tree of commands, and which way through it the run takes that is seen. It knows no engine: it is told what was given. */
final class CommandTree {
    static final String FIRST_NAME = "main";

    /** Names that nobody chose are the same in every file, whatever the language of the screen. */
    static final Phrases IN_FILES = Phrases.ENGLISH;

    private final Phrases phrases;
    private final List<CommandNode.Strand> strands = new ArrayList<>();
    private CommandNode.Strand current;
    /** The run that is seen. */
    private List<CommandNode> path = List.of();
    /** What is planned after the path, and will be of the branch that the next command starts. */
    private List<TimedCommand> ahead = List.of();
    /** Whether the next command starts a branch even where none goes on from here. */
    private boolean branching;
    /** How many of the commands that the engine told of are known. */
    private int taken;

    /** A tree of one branch. */
    CommandTree(List<TimedCommand> planned, Phrases phrases) {
        this.phrases = phrases;
        current = new CommandNode.Strand(FIRST_NAME);
        strands.add(current);
        planned.forEach(current::grow);
        path = current.tip().path();
    }

    /** The tree of a saved run, and in it the run that was seen. */
    CommandTree(SavedBranches saved, Phrases phrases) {
        this.phrases = phrases;
        for (SavedBranches.SavedBranch branch : saved.all()) {
            strands.add(strand(branch));
        }
        current = strand(saved.current());
        CommandNode seen = current.tip();
        seen.remember();
        for (int i = 0; i < saved.undone(); i++) {
            seen = seen.parent().orElseThrow();
        }
        path = seen.path();
    }

    private CommandNode.Strand strand(SavedBranches.SavedBranch saved) {
        CommandNode.Strand strand;
        if (strands.isEmpty()) {
            strand = new CommandNode.Strand(saved.name());
        } else {
            List<CommandNode> way = strand(saved.parent().orElseThrow()).tip().path();
            CommandNode start = saved.kept() == 0 ? strands.getFirst().start : way.get(saved.kept() - 1);
            strand = new CommandNode.Strand(strands.size(), saved.name(), start);
        }
        saved.own().forEach(strand::grow);
        strand.tip().reached(saved.playedMicros());
        return strand;
    }

    private CommandNode.Strand strand(String name) {
        return strands.stream().filter(s -> s.name.equals(name)).findFirst().orElseThrow();
    }

    /** What a saved run keeps of it; empty if it is nothing but the commands. */
    Optional<SavedBranches> saved() {
        CommandNode here = here();
        CommandNode.Strand seen = here.strand();
        int undone = seen.own.size() - (seen.own.indexOf(here) + 1);
        if (strands.size() == 1 && undone == 0 && seen.name.equals(FIRST_NAME)) {
            return Optional.empty();
        }
        List<SavedBranches.SavedBranch> all = new ArrayList<>();
        for (CommandNode.Strand strand : strands) {
            all.add(new SavedBranches.SavedBranch(
                    strand.name,
                    Optional.ofNullable(strand.parent).map(parent -> parent.name),
                    strand.start.path().size(),
                    strand.own.stream().map(CommandNode::command).toList(),
                    strand.tip().edgeMicros()));
        }
        return Optional.of(new SavedBranches(all, seen.name, undone));
    }

    /** All commands of the run that is seen, in order. */
    List<TimedCommand> commands() {
        List<TimedCommand> commands = new ArrayList<>();
        path.forEach(node -> commands.add(node.command()));
        commands.addAll(ahead);
        return commands;
    }

    /** The last command of the run that is seen, or the root. */
    CommandNode here() {
        return path.isEmpty() ? strands.getFirst().start : path.getLast();
    }

    List<CommandNode> path() {
        return path;
    }

    /** The branch's last command. */
    Optional<CommandNode> tip(int branch) {
        return strands.stream().filter(s -> s.id == branch).findFirst().map(CommandNode.Strand::tip);
    }

    /** As it is shown. */
    String currentName() {
        return shown(current);
    }

    int currentId() {
        return current.id;
    }

    // ---- moving in it

    /** Notes how far the run that is seen was played, which is also true of those that it goes on from. */
    void reached(long micros) {
        strands.getFirst()
                .start
                .reached(
                        path.isEmpty()
                                ? micros
                                : Math.min(micros, path.getFirst().atMicros()));
        for (int i = 0; i < path.size(); i++) {
            path.get(i)
                    .reached(
                            i + 1 == path.size()
                                    ? micros
                                    : Math.min(micros, path.get(i + 1).atMicros()));
        }
    }

    /** How far the run that ends there is known to have been played. */
    long edgeMicros(CommandNode node) {
        long edge = node.edgeMicros();
        for (CommandNode at = node; at.parent().isPresent(); at = at.parent().get()) {
            edge = Math.max(edge, Math.min(at.parent().get().edgeMicros(), at.atMicros()));
        }
        return edge;
    }

    /** Takes the way to that node. The engine begins anew. */
    void moveTo(CommandNode node) {
        path = node.path();
        current = node.strand();
        ahead = List.of();
        branching = false;
        taken = 0;
    }

    /**
     * Leaves the run that is seen at an instant in its past, to go on otherwise. What was planned beyond its edge is still to
     * come. The engine begins anew.
     *
     * @param position the number of events that have happened
     * @param edgeMicros how far the run was played
     */
    void fork(int position, long micros, long edgeMicros) {
        int kept = 0;
        while (kept < path.size() && happened(path.get(kept), position, micros)) {
            kept++;
        }
        List<TimedCommand> planned = new ArrayList<>();
        for (CommandNode node : path.subList(kept, path.size())) {
            if (!node.isPlayed() || node.atMicros() > edgeMicros) {
                planned.add(node.command());
            }
        }
        planned.addAll(ahead);
        ahead = planned;
        path = List.copyOf(path.subList(0, kept));
        branching = true;
        taken = 0;
    }

    private static boolean happened(CommandNode node, int position, long micros) {
        return node.isPlayed() && node.position() <= position && node.atMicros() <= micros;
    }

    // ---- growing

    /**
     * Takes in what the engine tells of the commands given in this run.
     *
     * @return how many of them are new to the tree
     */
    int take(List<Batch.Given> given) {
        int fresh = 0;
        for (; taken < given.size(); taken++) {
            Batch.Given next = given.get(taken);
            if (taken < path.size() && isSame(path.get(taken).command(), next.command())) {
                path.get(taken).playedAt(next.position());
            } else {
                add(next);
                fresh++;
            }
        }
        return fresh;
    }

    boolean hasTaken(List<Batch.Given> given) {
        return taken >= given.size();
    }

    private static boolean isSame(TimedCommand planned, TimedCommand given) {
        return planned.command().equals(given.command())
                && planned.moment().atMicros() == given.moment().atMicros();
    }

    private void add(Batch.Given given) {
        List<CommandNode> before = path.subList(0, taken);
        List<TimedCommand> planned = new ArrayList<>();
        path.subList(taken, path.size()).forEach(node -> planned.add(node.command()));
        planned.addAll(ahead);
        CommandNode parent = before.isEmpty() ? strands.getFirst().start : before.getLast();
        if (branching || !planned.isEmpty() || parent != current.tip()) {
            current = new CommandNode.Strand(strands.size(), free(CommandWords.at(given.command(), IN_FILES)), parent);
            strands.add(current);
        }
        CommandNode node = current.grow(given.command());
        node.playedAt(given.position());
        planned.forEach(current::grow);
        path = current.tip().path();
        path.getLast().remember();
        ahead = List.of();
        branching = false;
    }

    // ---- names

    void rename(int branch, String name) {
        String wanted = CommandWords.shortened(name.strip());
        strands.stream().filter(s -> s.id == branch).findFirst().ifPresent(strand -> {
            if (!wanted.isEmpty() && !wanted.equals(strand.name) && !wanted.equals(shown(strand))) {
                strand.name = free(wanted);
            }
        });
    }

    /** The name, or if another branch has it, the name with a number. */
    private String free(String name) {
        String free = name;
        for (int number = 2; isTaken(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private boolean isTaken(String name) {
        return strands.stream().anyMatch(s -> s.name.equals(name) || shown(s).equals(name));
    }

    private String shown(CommandNode.Strand strand) {
        boolean left = strand.parent != null && !strand.own.isEmpty();
        return phrases.branch(strand.name, left ? Optional.of(strand.opening()) : Optional.empty());
    }

    // ---- for others to see

    BranchTree snapshot() {
        List<BranchTree.Branch> branches = new ArrayList<>();
        for (CommandNode.Strand strand : strands) {
            branches.add(snapshot(strand));
        }
        CommandNode here = here();
        CommandNode last = here.lastOwn();
        int applied = here.strand() == current ? current.own.indexOf(here) + 1 : 0;
        return new BranchTree(
                branches,
                current.id,
                applied,
                last.parent().map(_ -> phrases.of("undo", CommandWords.of(last))),
                here.recent().map(node -> phrases.of("redo", CommandWords.of(node.gestureEnd()))));
    }

    private BranchTree.Branch snapshot(CommandNode.Strand strand) {
        List<BranchTree.Given> own = new ArrayList<>();
        strand.own.forEach(node -> own.add(new BranchTree.Given(node.command(), node.position())));
        boolean first = strand.parent == null;
        return new BranchTree.Branch(
                strand.id,
                shown(strand),
                first ? OptionalInt.empty() : OptionalInt.of(strand.start.strand().id),
                strand.start.path().size(),
                first ? 0 : strand.own.getFirst().atMicros(),
                first ? 0 : strand.own.getFirst().position(),
                own,
                strand.tip().edgeMicros());
    }
}
