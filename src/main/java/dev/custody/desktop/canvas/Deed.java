package dev.custody.desktop.canvas;

import dev.custody.desktop.text.Texts;
import dev.custody.engine.Command;
import java.util.List;

/**
 * Something that can be done to a component or a link as it stands: an item of its menu, a button of its inspector.
 *
 * @param details what its text names
 * @param commands what to give to the run, in this order
 */
public record Deed(Kind kind, List<String> details, List<Command> commands) {
    /** What it is; its text is {@code deed.KIND} of this package. */
    public enum Kind {
        SEND_ONE(Group.SENDING),
        SEND_BURST(Group.SENDING),
        SEND_INVALID(Group.SENDING_AMISS),
        SEND_POISON(Group.SENDING_AMISS),
        SEND_LATE(Group.SENDING_AMISS),
        KILL(Group.LIFE),
        RESTART(Group.LIFE),
        KILL_REPLICA(Group.LIFE),
        RESTART_REPLICA(Group.LIFE),
        CUT_BOTH(Group.LIFE),
        HEAL_BOTH(Group.LIFE),
        CUT(Group.LIFE),
        HEAL(Group.LIFE),
        SLOW(Group.WORK),
        NORMAL(Group.WORK),
        REFUSE(Group.WORK),
        ACCEPT(Group.WORK),
        RERUN(Group.MENDING),
        REDRIVE(Group.MENDING),
        DROP_NEXT(Group.MENDING);

        private final Group group;

        Kind(Group group) {
            this.group = group;
        }

        Group group() {
            return group;
        }
    }

    /** What stands together in a menu. */
    enum Group {
        SENDING,
        SENDING_AMISS,
        LIFE,
        WORK,
        MENDING
    }

    public Deed {
        details = List.copyOf(details);
        commands = List.copyOf(commands);
    }

    static Deed of(Kind kind, Command... commands) {
        return new Deed(kind, List.of(), List.of(commands));
    }

    static Deed of(Kind kind, String detail, Command... commands) {
        return new Deed(kind, List.of(detail), List.of(commands));
    }

    /** Whether its name says to what it is done: to one direction of a link. */
    public boolean saysToWhat() {
        return kind == Kind.CUT || kind == Kind.HEAL || kind == Kind.DROP_NEXT;
    }

    /** Its name for people. */
    public String text(Texts ofCanvas) {
        return ofCanvas.of("deed." + kind.name(), details.toArray());
    }
}
