package dev.custody.desktop.bridge;

import dev.custody.engine.Command;
import dev.custody.engine.Nickname;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which message came of which command that somebody made up, and whose it is. The event that a command begins with is at the
 * command's position in the trace, so this is exact. A command that the run does not have any more has no message.
 */
public final class Authorship {
    private final Map<Command.SendPayload, MessageId> messages = new IdentityHashMap<>();
    private final Map<MessageId, Nickname> names = new HashMap<>();
    private List<Batch.Given> known = List.of();
    private int taken;

    Authorship() {}

    /**
     * Takes in all commands of the run so far, and what they led to. Not while the run is made again up to where it was: until
     * then, what was true before is.
     */
    void take(List<Batch.Given> given, Tape tape) {
        if (!goesOn(given)) {
            messages.clear();
            names.clear();
            taken = 0;
        }
        known = given;
        while (taken < given.size() && given.get(taken).position() < tape.size()) {
            Batch.Given next = given.get(taken);
            if (next.command().command() instanceof Command.SendPayload send
                    && tape.after(next.position()) instanceof TraceEvent.MessageCreated created) {
                messages.put(send, created.message());
                send.by().ifPresent(name -> names.put(created.message(), name));
            }
            taken++;
        }
    }

    private boolean goesOn(List<Batch.Given> given) {
        return known.isEmpty()
                || (given.size() >= known.size() && given.get(known.size() - 1).equals(known.getLast()));
    }

    /** The message that came of this very command, if the run has it. */
    public Optional<MessageId> messageOf(Command.SendPayload command) {
        return Optional.ofNullable(messages.get(command));
    }

    /** Who put a name on a message. */
    public Optional<Nickname> nameOf(MessageId message) {
        return Optional.ofNullable(names.get(message));
    }

    /** Whether nobody put a name on any. */
    public boolean isNobodys() {
        return names.isEmpty();
    }
}
