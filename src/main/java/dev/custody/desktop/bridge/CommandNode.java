package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.TimedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command in the tree of commands, or the root, which is none. */
final class CommandNode {
    private final @Nullable CommandNode parent;
    private final @Nullable TimedCommand command;
    private final Strand strand;
    private @Nullable CommandNode recent;
    private int position = BranchTree.Branch.UNKNOWN;
    private long edgeMicros;

    /** A branch: the nodes from where it left its parent to its tip. */
    static final class Strand {
        final int id;
        String name;
        final @Nullable Strand parent;
        final List<CommandNode> own = new ArrayList<>();
        final CommandNode start;

        /** The first of all, with the root. */
        Strand(String name) {
            this.id = 0;
            this.name = name;
            this.parent = null;
            this.start = new CommandNode(null, null, this);
        }

        /** One that leaves its parent at that node. */
        Strand(int id, String name, CommandNode start) {
            this.id = id;
            this.name = name;
            this.parent = start.strand;
            this.start = start;
        }

        CommandNode tip() {
            return own.isEmpty() ? start : own.getLast();
        }

        /** The last of what was given first on it, in one gesture. */
        CommandNode opening() {
            CommandNode first = own.getFirst();
            return own.size() > 1 && own.get(1).gestureStart() == first ? own.get(1) : first;
        }

        CommandNode grow(TimedCommand command) {
            CommandNode tip = tip();
            CommandNode node = new CommandNode(tip, command, this);
            own.add(node);
            tip.recent = node;
            return node;
        }
    }

    private CommandNode(@Nullable CommandNode parent, @Nullable TimedCommand command, Strand strand) {
        this.parent = parent;
        this.command = command;
        this.strand = strand;
    }

    Strand strand() {
        return strand;
    }

    Optional<CommandNode> parent() {
        return Optional.ofNullable(parent);
    }

    /** The child that one came from, or went to, last. */
    Optional<CommandNode> recent() {
        return Optional.ofNullable(recent);
    }

    /** Of any node but the root. */
    TimedCommand command() {
        TimedCommand given = command;
        if (given == null) {
            throw new IllegalStateException("the root is no command");
        }
        return given;
    }

    long atMicros() {
        return command().moment().atMicros();
    }

    /** The number of events before it; {@link BranchTree.Branch#UNKNOWN} as long as no run came by it. */
    int position() {
        return position;
    }

    boolean isPlayed() {
        return position != BranchTree.Branch.UNKNOWN;
    }

    void playedAt(int newPosition) {
        position = newPosition;
    }

    /** How far the run that ends with it was played. */
    long edgeMicros() {
        return edgeMicros;
    }

    void reached(long micros) {
        edgeMicros = Math.max(edgeMicros, micros);
    }

    /** The nodes from the root to this one, the root left out. */
    List<CommandNode> path() {
        List<CommandNode> path = new ArrayList<>();
        for (CommandNode node = this; node != null && node.parent != null; node = node.parent) {
            path.add(node);
        }
        return path.reversed();
    }

    /** This one, or the last before it that is not the audience's; the root if there is none. */
    CommandNode lastOwn() {
        CommandNode node = this;
        while (node.parent != null && node.isOfTheAudience()) {
            node = node.parent;
        }
        return node;
    }

    /** This one, with what the audience gave behind it. */
    CommandNode withAudience() {
        CommandNode node = this;
        while (node.recent != null && node.recent.isOfTheAudience()) {
            node = node.recent;
        }
        return node;
    }

    /**
     * The first of the commands that were given in one gesture, of which this one is the last. A gesture is one command, or the
     * same one for both directions of a link, at the same instant.
     */
    CommandNode gestureStart() {
        return parent != null && parent.isJoinedBy(this) ? parent : this;
    }

    /** The last of the commands that were given in one gesture, of which this one is the first. */
    CommandNode gestureEnd() {
        return recent != null && isJoinedBy(recent) ? recent : this;
    }

    private boolean isJoinedBy(CommandNode next) {
        return command != null
                && atMicros() == next.atMicros()
                && command.command()
                        .otherWay()
                        .equals(Optional.of(next.command().command()));
    }

    private boolean isOfTheAudience() {
        return command != null && isOfTheAudience(command.command());
    }

    /** What people in the audience send has a name on it; nobody takes it back for them. */
    static boolean isOfTheAudience(Command command) {
        return command instanceof Command.SendPayload send && send.by().isPresent();
    }

    /** From now on, redoing leads from the root to here. */
    void remember() {
        for (CommandNode node = this; node != null; node = node.parent) {
            CommandNode above = node.parent;
            if (above != null) {
                above.recent = node;
            }
        }
    }
}
