package dev.custody.scenario.story;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Nearest;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import dev.custody.engine.BadCommand;
import dev.custody.engine.Command;
import dev.custody.engine.CommandNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads conditions for one diagram, and the one beside it. */
final class ConditionParser {
    private static final int LONGEST = 2_000;
    private static final int MOST = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final String BESIDE = "beside:";
    private static final String EXAMPLES =
            "Write, for example: message 3 at worker, any message lost, worker down, >= 5 entries in queue, "
                    + "nothing moves. All of them: custody check --help.";

    private final Diagram diagram;
    private final Optional<Diagram> beside;
    private final CommandNames names;

    ConditionParser(Diagram diagram, Optional<Diagram> beside) {
        this.diagram = diagram;
        this.beside = beside;
        this.names = new CommandNames(diagram);
    }

    Condition parse(String text) throws BadCommand {
        if (text.length() > LONGEST) {
            throw new BadCommand(
                    "A condition of " + text.length() + " characters is too long.", "At most " + LONGEST + ".");
        }
        List<Condition> alternatives = new ArrayList<>();
        for (List<String> alternative : split(Tokens.words(text), "or")) {
            List<Condition.Simple> all = new ArrayList<>();
            for (List<String> part : split(alternative, "and")) {
                all.add(simple(new Tokens(part)));
            }
            alternatives.add(all.size() == 1 ? all.getFirst() : new Condition.Both(all));
        }
        return alternatives.size() == 1 ? alternatives.getFirst() : new Condition.Either(alternatives);
    }

    private static List<List<String>> split(List<String> words, String by) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (String word : words) {
            if (word.equals(by)) {
                parts.add(new ArrayList<>());
            } else {
                parts.getLast().add(word);
            }
        }
        return parts;
    }

    private Condition.Simple simple(Tokens tokens) throws BadCommand {
        if (!tokens.isNext("not")) {
            return positive(tokens);
        }
        tokens.take();
        return new Condition.Not(positive(tokens));
    }

    private Condition.Positive positive(Tokens tokens) throws BadCommand {
        if (!tokens.isNext(BESIDE)) {
            return here(tokens);
        }
        tokens.take();
        Diagram other = beside.orElseThrow(() -> new BadCommand(
                "Nothing is played beside this diagram.",
                "Leave out '" + BESIDE + "', or name the other diagram in the file: \"beside\": \"outbox\"."));
        return new Condition.Beside(new ConditionParser(other, Optional.empty()).here(tokens));
    }

    private Condition.Here here(Tokens tokens) throws BadCommand {
        Condition.Here condition = start(tokens);
        if (!tokens.isEmpty()) {
            throw new BadCommand(
                    CommandNames.quote(tokens.rest()) + " is too much.",
                    "The condition ends before it: " + ConditionText.print(condition));
        }
        return condition;
    }

    private Condition.Here start(Tokens tokens) throws BadCommand {
        if (tokens.isEmpty()) {
            throw new BadCommand("There is no condition.", EXAMPLES);
        }
        String first = tokens.take();
        if (NUMBER.matcher(first).matches() || first.equals(">=") || first.equals("<=") || first.equals("=")) {
            tokens.back();
            return amount(tokens);
        }
        return switch (first) {
            case "message" -> new Condition.One(messageNumber(tokens.takeOr("")), state(tokens));
            case "any" -> new Condition.Any(type(tokens), state(tokens));
            case "every" -> new Condition.Every(type(tokens), state(tokens));
            case "count" -> count(tokens);
            case "nothing" -> {
                tokens.expect("moves", "nothing moves");
                yield new Condition.Rest();
            }
            case "guarantee" -> new ClaimText(names, diagram).parse(tokens.takeAll());
            default -> ofComponent(first, tokens);
        };
    }

    private Condition.Here ofComponent(String first, Tokens tokens) throws BadCommand {
        if (first.contains("->")) {
            CommandNames.Direction link = names.directions(first, "").getFirst();
            tokens.expect("cut", link + " cut");
            return new Condition.LinkCut(link.from(), link.to());
        }
        String verb = tokens.takeOr("");
        switch (verb) {
            case "down", "up" -> {
                int slash = first.indexOf('/');
                String name = slash < 0 ? first : first.substring(0, slash);
                Component component = names.mortal(name, verb, verb);
                int replica = slash < 0 ? Command.ALL_REPLICAS : replica(component, first.substring(slash + 1), verb);
                return verb.equals("down")
                        ? new Condition.Down(component.id(), replica)
                        : new Condition.Up(component.id(), replica);
            }
            case "refuses" -> {
                tokens.expect("writes", first + " refuses writes");
                return new Condition.Refuses(names.sink(first, verb));
            }
            default -> throw unknown((first + " " + verb + " " + tokens.rest()).strip(), first);
        }
    }

    private BadCommand unknown(String text, String first) {
        List<String> starts =
                new ArrayList<>(List.of("message", "any", "every", "count", "nothing", "guarantee", "not"));
        diagram.components().forEach(component -> starts.add(component.id().value()));
        boolean known = starts.contains(first);
        return new BadCommand(
                CommandNames.quote(text) + " is no condition.",
                known
                        ? "Of a component: " + first + " down, " + first + " up. " + EXAMPLES
                        : Nearest.question(first, starts) + EXAMPLES);
    }

    private static int replica(Component component, String number, String verb) throws BadCommand {
        if (!(component instanceof Component.Service)) {
            throw new BadCommand(
                    component.id() + " is a sink and has no replicas.", "Write: " + component.id() + " " + verb);
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new BadCommand(
                    CommandNames.quote(number) + " is no number of a replica.",
                    "They count from 0: " + component.id() + "/0 " + verb);
        }
        return Integer.parseInt(number);
    }

    private Condition.Here amount(Tokens tokens) throws BadCommand {
        Amount amount = amountAhead(tokens);
        String of = tokens.takeOr("");
        switch (of) {
            case "entry", "entries" -> {
                tokens.expect("in", "5 entries in queue");
                Component sink = names.component(tokens.takeOr(""), "in", ConditionParser::hasEntries);
                if (!hasEntries(sink)) {
                    throw new BadCommand(
                            sink.id() + " has no entries.",
                            names.names("Queues, topics and streams have: here", ConditionParser::hasEntries));
                }
                return new Condition.Entries(amount, sink.id());
            }
            case "row", "rows" -> {
                tokens.expect("in", "5 rows in database.orders");
                return new Condition.Rows(amount, table(tokens.takeOr("")));
            }
            case "replica", "replicas" -> {
                tokens.expect("of", "3 replicas of worker");
                Component service = names.component(tokens.takeOr(""), "of", Component.Service.class::isInstance);
                if (!(service instanceof Component.Service)) {
                    throw new BadCommand(
                            service.id() + " has no replicas.",
                            names.names("Services have: here", Component.Service.class::isInstance));
                }
                return new Condition.Replicas(amount, service.id());
            }
            default ->
                throw new BadCommand(
                        of.isEmpty()
                                ? "It does not say how many of what."
                                : "There can't be so many " + CommandNames.quote(of) + ".",
                        Nearest.question(of, List.of("entries", "rows", "replicas"))
                                + "Write: 5 entries in queue, 5 rows in database.orders, or 3 replicas of worker.");
        }
    }

    private static boolean hasEntries(Component component) {
        return component instanceof Component.Queue
                || component instanceof Component.Topic
                || component instanceof Component.Stream;
    }

    private Condition.Here count(Tokens tokens) throws BadCommand {
        Optional<MessageTypeId> type = Optional.empty();
        if (tokens.isNext("of")) {
            tokens.take();
            type = type(tokens);
        }
        State state = state(tokens);
        if (tokens.isEmpty() || NUMBER.matcher(tokens.rest()).matches()) {
            String known = "count " + type.map(t -> "of " + t + " ").orElse("") + ConditionText.print(state);
            throw new BadCommand("It does not say how many.", "Write: " + known + " >= 3, = 3 or <= 3.");
        }
        return new Condition.Count(type, state, amountAhead(tokens));
    }

    /** {@code 5}, {@code = 5}, {@code >= 5}, {@code <= 5}. */
    private static Amount amountAhead(Tokens tokens) throws BadCommand {
        Amount.Sign sign = Amount.Sign.EXACTLY;
        for (Amount.Sign one : Amount.Sign.values()) {
            if (tokens.isNext(one.text())) {
                sign = one;
                tokens.take();
                break;
            }
        }
        String number = tokens.takeOr("");
        if (!NUMBER.matcher(number).matches() || Integer.parseInt(number) > MOST) {
            throw new BadCommand(
                    number.isEmpty() ? "It does not say how many." : CommandNames.quote(number) + " is no such number.",
                    "Write a whole number from 0 to " + MOST + ", and =, >= or <= before it.");
        }
        return new Amount(sign, Integer.parseInt(number));
    }

    static int messageNumber(String text) throws BadCommand {
        String number = text.startsWith("#") ? text.substring(1) : text;
        int value = NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
        if (value < 1 || value > MOST) {
            throw new BadCommand(
                    text.isEmpty()
                            ? "It does not say which message."
                            : CommandNames.quote(text) + " is no number of a message.",
                    "They count from 1 in the order in which they are handed in: message 3 is #3 on screen.");
        }
        return value;
    }

    private Optional<MessageTypeId> type(Tokens tokens) throws BadCommand {
        String name = tokens.takeOr("");
        if (name.equals("message") || name.equals("messages")) {
            return Optional.empty();
        }
        List<String> types = new ArrayList<>(List.of("message"));
        diagram.messages().forEach(type -> types.add(type.id().value()));
        if (!types.contains(name)) {
            throw new BadCommand(
                    name.isEmpty()
                            ? "It does not say which messages."
                            : "There is no message type " + CommandNames.quote(name) + " in " + diagram.id() + ".",
                    Nearest.question(name, types) + "It can be one of: " + String.join(", ", types) + ".");
        }
        return Optional.of(new MessageTypeId(name));
    }

    private State state(Tokens tokens) throws BadCommand {
        return new StateParser(diagram, names, this::table, ConditionParser::amountAhead).parse(tokens);
    }

    private TableId table(String name) throws BadCommand {
        List<TableId> tables = diagram.components().stream()
                .filter(Component.Database.class::isInstance)
                .map(Component.Database.class::cast)
                .flatMap(database -> database.tables().stream())
                .map(Table::id)
                .toList();
        List<String> known = tables.stream().map(TableId::toString).toList();
        return tables.stream()
                .filter(table -> table.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadCommand(
                        name.isEmpty()
                                ? "It does not say which table."
                                : "There is no table " + CommandNames.quote(name) + " in " + diagram.id() + ".",
                        Nearest.question(name, known)
                                + (known.isEmpty()
                                        ? "There is none at all."
                                        : "There are: " + String.join(", ", known) + ".")));
    }
}
