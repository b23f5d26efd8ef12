package dev.custody.engine;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Durations;
import dev.custody.diagram.Nearest;
import dev.custody.diagram.Setting;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads commands for one diagram. */
final class CommandParser {
    static final int LONGEST_COMMAND = 50_000;
    private static final double SMALLEST_FACTOR = 0.01;
    private static final double LARGEST_FACTOR = 100_000;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern FACTOR = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final List<String> VERBS = List.of(
            "kill",
            "restart",
            "cut",
            "heal",
            "slow",
            "drop-reply",
            "refuse-writes",
            "accept-writes",
            "set",
            "send",
            "make",
            "redrive",
            "rerun");

    private final Diagram diagram;
    private final CommandNames names;
    private final List<Command> earlier;

    /** @param earlier the commands given before, which may have changed how many replicas there are */
    CommandParser(Diagram diagram, List<Command> earlier) {
        this.earlier = List.copyOf(earlier);
        this.diagram = diagram;
        this.names = new CommandNames(diagram);
    }

    List<Command> parse(String text) throws BadCommand {
        if (text.length() > LONGEST_COMMAND) {
            throw new BadCommand(
                    "A command of " + text.length() + " characters is too long.", "At most " + LONGEST_COMMAND + ".");
        }
        String line = text.strip();
        if (line.isEmpty()) {
            throw new BadCommand("There is no command.", "Write one of: " + String.join(", ", VERBS) + ".");
        }
        String[] parts = SPACE.split(line, 2);
        String verb = parts[0];
        String rest = parts.length > 1 ? parts[1] : "";
        return switch (verb) {
            case "kill" -> List.of(atReplica(rest, "kill", "killed", Command.Kill::new));
            case "restart" -> List.of(atReplica(rest, "restart", "restarted", Command.Restart::new));
            case "cut" -> onLink(rest, "cut", Command.Cut::new);
            case "heal" -> onLink(rest, "heal", Command.Heal::new);
            case "slow" -> slow(rest);
            case "drop-reply" -> List.of(dropReply(rest));
            case "refuse-writes" -> List.of(new Command.RefuseWrites(names.sink(rest, verb), true));
            case "accept-writes" -> List.of(new Command.RefuseWrites(names.sink(rest, verb), false));
            case "set" -> new SettingParser(diagram, names).parse(rest);
            case "send" -> List.of(new SendParser(diagram, names).send(rest));
            case "make" -> List.of(new SendParser(diagram, names).make(rest));
            case "redrive" -> List.of(redrive(rest));
            case "rerun" -> List.of(rerun(rest));
            default ->
                throw new BadCommand(
                        "There is no command " + CommandNames.quote(verb) + ".",
                        Nearest.question(verb, VERBS) + "The commands are: " + String.join(", ", VERBS) + ".");
        };
    }

    private Command atReplica(String rest, String verb, String done, BiFunction<ComponentId, Integer, Command> command)
            throws BadCommand {
        int slash = rest.indexOf('/');
        Component component =
                names.mortal(slash < 0 ? rest : rest.substring(0, slash).strip(), verb, done);
        if (slash < 0) {
            return command.apply(component.id(), Command.ALL_REPLICAS);
        }
        String number = rest.substring(slash + 1).strip();
        if (!(component instanceof Component.Service service)) {
            throw new BadCommand(
                    component.id() + " is a sink and has no replicas.", "Write: " + verb + " " + component.id());
        }
        int replica = NUMBER.matcher(number).matches() && number.length() < 10 ? Integer.parseInt(number) : -1;
        int replicas = replicas(service);
        if (replica < 0 || replica >= replicas) {
            throw new BadCommand(
                    service.id() + " has no replica " + CommandNames.quote(number) + ".",
                    replicas == 1
                            ? "It has one alone: " + service.id() + "/0."
                            : "It has " + replicas + ": " + service.id() + "/0 to " + service.id() + "/"
                                    + (replicas - 1) + ".");
        }
        return command.apply(service.id(), replica);
    }

    /** The most that there have been. */
    private int replicas(Component.Service service) {
        int most = service.replicas();
        for (Command command : earlier) {
            if (command instanceof Command.Set(ComponentId id, Setting setting, long value)
                    && id.equals(service.id())
                    && setting == Setting.REPLICAS) {
                most = Math.max(most, Math.toIntExact(value));
            }
        }
        return most;
    }

    private List<Command> slow(String rest) throws BadCommand {
        int space = rest.stripTrailing().lastIndexOf(' ');
        String target = space < 0 ? rest.strip() : rest.substring(0, space).strip();
        String factorText = space < 0 ? "" : rest.substring(space).strip();
        boolean isLink = target.contains("->") || target.contains("--");
        if (!isLink) {
            Component component = names.mortal(target, "slow", "slowed");
            return List.of(new Command.Slow(
                    component.id(), factor(factorText, component.id().value())));
        }
        List<CommandNames.Direction> directions = names.directions(target, "slow");
        double factor = factor(factorText, directions.getFirst().toString());
        return directions.stream()
                .<Command>map(d -> new Command.SlowLink(d.from(), d.to(), factor))
                .toList();
    }

    private static double factor(String text, String target) throws BadCommand {
        String number = text.endsWith("x") || text.endsWith("×") ? text.substring(0, text.length() - 1) : text;
        double factor = FACTOR.matcher(number).matches() ? Double.parseDouble(number) : Double.NaN;
        if (!(factor >= SMALLEST_FACTOR && factor <= LARGEST_FACTOR)) {
            throw new BadCommand(
                    text.isEmpty()
                            ? "It does not say how many times slower."
                            : CommandNames.quote(text) + " is not how many times slower something can be.",
                    "Write a number from 0.01 to 100000 and an x: slow " + target + " 10x");
        }
        return factor;
    }

    private List<Command> onLink(String rest, String verb, BiFunction<ComponentId, ComponentId, Command> command)
            throws BadCommand {
        return names.directions(rest.strip(), verb).stream()
                .map(d -> command.apply(d.from(), d.to()))
                .toList();
    }

    private Command dropReply(String rest) throws BadCommand {
        List<CommandNames.Direction> named = names.directions(rest.strip(), "drop-reply");
        CommandNames.Direction direction = named.getFirst();
        if (named.size() == 1 && answers(direction)) {
            return new Command.DropReply(direction.from(), direction.to());
        }
        List<String> right = Stream.of(direction, direction.back())
                .filter(this::answers)
                .map(d -> "drop-reply " + d)
                .toList();
        throw new BadCommand(
                right.isEmpty()
                        ? "No answers travel between " + direction.from() + " and " + direction.to() + "."
                        : "Answers and deliveries travel in one direction of a link.",
                right.isEmpty() ? "" : "Write: " + String.join(", or: ", right));
    }

    /** Whether answers or deliveries travel in that direction: from a sink to who uses it, from a service to who calls it. */
    private boolean answers(CommandNames.Direction direction) {
        Component from = diagram.component(direction.from());
        Component to = diagram.component(direction.to());
        return switch (from) {
            case Component.Client _ -> false;
            case Component.Service _, Component.Queue _, Component.Topic _, Component.Stream _ -> !to.isSink();
            case Component.Database database ->
                !to.isSink()
                        || to instanceof Component.Stream stream
                                && stream.to().database().equals(database.id());
        };
    }

    private Command redrive(String rest) throws BadCommand {
        Predicate<Component> isDeadLetters = c -> c instanceof Component.Queue queue && queue.forDeadLetters();
        List<Component> all =
                diagram.components().stream().filter(isDeadLetters).toList();
        if (all.isEmpty()) {
            throw new BadCommand(diagram.id() + " has no dead letter queue.", "There is nothing to redrive.");
        }
        if (rest.isBlank() && all.size() == 1) {
            return new Command.Redrive(all.getFirst().id());
        }
        Component component = names.component(rest.strip(), "redrive", isDeadLetters);
        if (!isDeadLetters.test(component)) {
            throw new BadCommand(
                    component.id() + " is not a dead letter queue.",
                    names.names("Dead letter queues are", isDeadLetters));
        }
        return new Command.Redrive(component.id());
    }

    private Command rerun(String rest) throws BadCommand {
        String[] words = SPACE.split(rest.strip(), -1);
        Predicate<Component> reads = c -> c instanceof Component.Service service && service.readsByTime();
        Component component = names.component(words[0], "rerun", reads);
        if (!reads.test(component)) {
            throw new BadCommand(
                    component.id() + " does not fetch rows by their time.", names.names("Such services are", reads));
        }
        String example = "Write, for example: rerun " + component.id() + " 0s 60s";
        if (words.length != 3) {
            throw new BadCommand("It does not say from when to when.", example);
        }
        long from = micros(words[1], example);
        long to = micros(words[2], example);
        if (from > to) {
            throw new BadCommand(words[1] + " is later than " + words[2] + ".", example);
        }
        return new Command.Rerun(component.id(), from, to);
    }

    private static long micros(String text, String mend) throws BadCommand {
        try {
            return Durations.parseMicros(text);
        } catch (IllegalArgumentException e) {
            throw new BadCommand(CommandNames.firstLine(String.valueOf(e.getMessage())), mend);
        }
    }
}
