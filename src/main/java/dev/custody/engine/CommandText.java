package dev.custody.engine;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Durations;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands as text: the same on the command line, in run files and on screen.
 *
 * <p>{@link #parse} undoes {@link #print}. It also reads what print does not write: {@code cut api--orders}, which is one
 * command for each direction, and {@code send} without the name of the only client.
 */
public final class CommandText {
    /** Every command in a line, for help: how it is written, two spaces or more, what it does. */
    public static final List<String> USAGE = List.of(
            "kill worker                a component dies on the spot; worker/1 is its second replica alone",
            "restart worker             it starts again, from what is on its disk",
            "cut api->orders            that direction of the link swallows everything; api--orders is both",
            "heal api->orders           the link works again",
            "slow worker 10x            ten times slower; 1x is its own pace again",
            "slow api->orders 10x       the same for a link",
            "drop-reply orders->api     the next answer in that direction is lost",
            "refuse-writes orders       a sink answers every write with a refusal",
            "accept-writes orders       and no longer",
            "set worker concurrency 4   from now on; concurrency, replicas, call-timeout, batch ...",
            "set database durable no    its commits are on its disk half a second later; yes is at once",
            "set api->orders latency 1s the same for a link: latency, jitter",
            "send client                the client sends a message; send client 10 sends ten",
            "send client poison         one that can never be processed; send client poison 3 sends three",
            "send client invalid        one that breaks the limits of its type",
            "send client {\"number\":300} one with this payload; fields left out are made up",
            "send client by \"Ana\" {}    one with a name on it, which is shown beside it",
            "send client late           one whose row carries an old time",
            "make client 3 poison       the third that it sends by itself is poison (or invalid, late, valid)",
            "redrive dead-letters       a dead letter queue gives everything back to where it came from",
            "rerun schedule 0s 60s      a schedule reads again what was written in that time");

    /** How many messages one {@code send} may send. */
    public static final int MOST_MESSAGES = 10_000;

    private static final Pattern TIMED = Pattern.compile(
            "\\s*([+-]?[0-9][0-9.,]*(?:\\s*(?:us|µs|μs|ms|s|min|h|d)(?=\\s)|[0-9a-zA-Zµμ]*))\\s+(\\S.*)",
            Pattern.DOTALL);

    private CommandText() {}

    /** The text of a command. */
    public static String print(Command command) {
        return switch (command) {
            case Command.Kill(ComponentId component, int replica) -> "kill " + target(component, replica);
            case Command.Restart(ComponentId component, int replica) -> "restart " + target(component, replica);
            case Command.Cut(ComponentId from, ComponentId to) -> "cut " + from + "->" + to;
            case Command.Heal(ComponentId from, ComponentId to) -> "heal " + from + "->" + to;
            case Command.Slow(ComponentId component, double factor) -> "slow " + component + " " + factor(factor);
            case Command.SlowLink(ComponentId from, ComponentId to, double factor) ->
                "slow " + from + "->" + to + " " + factor(factor);
            case Command.Set(ComponentId component, Setting setting, long value) ->
                "set " + component + " " + setting(setting, value);
            case Command.SetLink(ComponentId from, ComponentId to, Setting setting, long value) ->
                "set " + from + "->" + to + " " + setting(setting, value);
            case Command.DropReply(ComponentId from, ComponentId to) -> "drop-reply " + from + "->" + to;
            case Command.RefuseWrites(ComponentId sink, boolean refused) ->
                (refused ? "refuse-writes " : "accept-writes ") + sink;
            case Command.Send(ComponentId client, Nature nature, int count) ->
                "send " + client + (nature == Nature.VALID ? "" : " " + nature.id()) + (count == 1 ? "" : " " + count);
            case Command.SendPayload(ComponentId client, List<NamedValue> payload, Optional<Nickname> by) ->
                "send " + client + by.map(name -> " by " + quoted(name)).orElse("") + " " + PayloadText.print(payload);
            case Command.Make(ComponentId client, int message, Nature nature) ->
                "make " + client + " " + message + " " + nature.id();
            case Command.Redrive(ComponentId deadLetters) -> "redrive " + deadLetters;
            case Command.Rerun(ComponentId service, long from, long to) ->
                "rerun " + service + " " + duration(from) + " " + duration(to);
        };
    }

    /** The text of a command for a direction of a link together with the same for the other: {@code cut api--orders}. */
    public static String printBothWays(Command command) {
        return print(command).replace("->", "--");
    }

    /**
     * Reads a command that can be given to runs of {@code diagram}.
     *
     * @return one command, or one for each direction of a link
     * @throws BadCommand if it is none, or none for this diagram
     */
    public static List<Command> parse(String text, Diagram diagram) throws BadCommand {
        return parse(text, diagram, List.of());
    }

    /**
     * The same after other commands: a replica that one of them added can be named.
     *
     * @throws BadCommand if it is none, or none for this diagram
     */
    public static List<Command> parse(String text, Diagram diagram, List<Command> earlier) throws BadCommand {
        return new CommandParser(diagram, earlier).parse(text);
    }

    /**
     * Reads a command with the virtual time at which it is given: {@code 2s kill worker}, {@code 1500 ms cut api->orders}.
     *
     * @throws BadCommand if the time is none, or the command is none for this diagram
     */
    public static List<TimedCommand> parseTimed(String text, Diagram diagram) throws BadCommand {
        return parseTimed(text, diagram, List.of());
    }

    /**
     * The same after other commands.
     *
     * @throws BadCommand if the time is none, or the command is none for this diagram
     */
    public static List<TimedCommand> parseTimed(String text, Diagram diagram, List<TimedCommand> earlier)
            throws BadCommand {
        Matcher matcher = TIMED.matcher(text);
        if (text.length() > CommandParser.LONGEST_COMMAND || isTime(text) || !matcher.matches()) {
            throw untimed(text, diagram);
        }
        long micros;
        try {
            micros = Durations.parseMicros(matcher.group(1));
        } catch (IllegalArgumentException e) {
            throw new BadCommand(String.valueOf(e.getMessage()), "");
        }
        List<Command> before = earlier.stream().map(TimedCommand::command).toList();
        return parse(matcher.group(2), diagram, before).stream()
                .map(command -> new TimedCommand(Moment.at(micros), command))
                .toList();
    }

    /** Says which half is missing, and shows both with a component of this diagram. */
    private static BadCommand untimed(String text, Diagram diagram) {
        String name = diagram.components().stream()
                .filter(component -> !(component instanceof Component.Client))
                .map(component -> component.id().value())
                .findFirst()
                .orElse("worker");
        String mend = "Write when and what, for example: 2s kill " + name;
        String wrong = isTime(text) ? " says when, but not what." : " does not begin with a time.";
        return new BadCommand(CommandNames.quote(text) + wrong, mend);
    }

    private static boolean isTime(String text) {
        try {
            Durations.parseMicros(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Without the space between number and unit, since spaces part the words of a command. */
    private static String duration(long micros) {
        return Durations.format(micros).replace(" ", "");
    }

    private static String quoted(Nickname name) {
        return TextNode.valueOf(name.text()).toString();
    }

    private static String setting(Setting setting, long value) {
        return setting.id() + " " + setting.format(value).replace(" ", "");
    }

    private static String target(ComponentId component, int replica) {
        return replica == Command.ALL_REPLICAS ? component.value() : component + "/" + replica;
    }

    private static String factor(double factor) {
        return (factor == Math.rint(factor) ? Long.toString((long) factor) : Double.toString(factor)) + "x";
    }
}
