package dev.custody.engine;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Setting;
import java.util.List;
import java.util.Optional;

/**
 * What a person or a script does to a run. Its text form ({@link CommandText}) is the same on the command line, in run files
 * and on screen.
 */
public sealed interface Command {
    /** For a whole component. */
    int ALL_REPLICAS = -1;

    /** The same for the other direction of a link; empty if it is for no direction, or always for one alone. */
    default Optional<Command> otherWay() {
        return switch (this) {
            case Cut(ComponentId from, ComponentId to) -> Optional.of(new Cut(to, from));
            case Heal(ComponentId from, ComponentId to) -> Optional.of(new Heal(to, from));
            case SlowLink(ComponentId from, ComponentId to, double factor) ->
                Optional.of(new SlowLink(to, from, factor));
            case SetLink(ComponentId from, ComponentId to, Setting setting, long value) ->
                Optional.of(new SetLink(to, from, setting, value));
            case Kill _, Restart _, Slow _, DropReply _, Set _, RefuseWrites _ -> Optional.empty();
            case Send _, SendPayload _, Make _, Rerun _, Redrive _ -> Optional.empty();
        };
    }

    record Kill(ComponentId component, int replica) implements Command {}

    record Restart(ComponentId component, int replica) implements Command {}

    /** Cuts one direction of a link: what goes from {@code from} to {@code to}. */
    record Cut(ComponentId from, ComponentId to) implements Command {}

    record Heal(ComponentId from, ComponentId to) implements Command {}

    /** @param factor how many times slower than by its diagram; 1 makes it normal again */
    record Slow(ComponentId component, double factor) implements Command {}

    record SlowLink(ComponentId from, ComponentId to, double factor) implements Command {}

    /** The next answer or delivery in that direction is lost; those after it are not. */
    record DropReply(ComponentId from, ComponentId to) implements Command {}

    /**
     * A setting of a component has another value from now on.
     *
     * @param value in the setting's unit
     */
    record Set(ComponentId component, Setting setting, long value) implements Command {}

    /** The same for one direction of a link: what goes from {@code from} to {@code to}. */
    record SetLink(ComponentId from, ComponentId to, Setting setting, long value) implements Command {}

    record RefuseWrites(ComponentId sink, boolean refused) implements Command {}

    /** The client sends {@code count} messages at once, with generated payloads. */
    record Send(ComponentId client, Nature nature, int count) implements Command {}

    /**
     * The client sends one message with this payload; fields it leaves out are generated.
     *
     * @param by who made it up, if somebody put a name on it. The run is the same without; the name is no part of the message
     */
    record SendPayload(ComponentId client, List<NamedValue> payload, Optional<Nickname> by) implements Command {
        public SendPayload {
            payload = List.copyOf(payload);
        }

        /** Nobody's in particular. */
        public SendPayload(ComponentId client, List<NamedValue> payload) {
            this(client, payload, Optional.empty());
        }
    }

    /**
     * Of the messages that a client sends by itself, the one with this number (from 1) is of that nature, whatever chance would
     * have made of it.
     */
    record Make(ComponentId client, int message, Nature nature) implements Command {}

    /**
     * The service reads again, at once, what was written from one virtual time to another, both included, instead of what lies
     * beyond its watermark; which it leaves where it is. There is no limit to how many rows that are.
     */
    record Rerun(ComponentId service, long fromMicros, long toMicros) implements Command {}

    /** Moves all that a dead letter queue holds back to where it came from. */
    record Redrive(ComponentId deadLetters) implements Command {}
}
