package dev.custody.scenario.story;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nearest;
import dev.custody.diagram.TableId;
import dev.custody.engine.BadCommand;
import dev.custody.engine.CommandNames;
import dev.custody.ledger.Outcome;
import dev.custody.trace.Receipt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what is said of a message. */
final class StateParser {
    private final Diagram diagram;
    private final CommandNames names;
    private final Reader<String, TableId> tables;
    private final Reader<Tokens, Amount> amounts;

    /** Reads a part of a condition. */
    interface Reader<F, T> {
        T read(F from) throws BadCommand;
    }

    StateParser(Diagram diagram, CommandNames names, Reader<String, TableId> tables, Reader<Tokens, Amount> amounts) {
        this.diagram = diagram;
        this.names = names;
        this.tables = tables;
        this.amounts = amounts;
    }

    State parse(Tokens tokens) throws BadCommand {
        String word = tokens.takeOr("");
        return switch (word) {
            case "at" -> at(tokens.takeOr(""));
            case "on" -> on(tokens.takeOr(""));
            case "held" -> {
                tokens.expect("by", "message 3 held by " + example());
                yield new State.HeldBy(names.sink(tokens.takeOr(""), "held by"));
            }
            case "told" -> told(tokens);
            case "received" -> {
                Amount times = amounts.read(tokens);
                tokens.expect(
                        times.number() == 1 && tokens.isNext("time") ? "time" : "times", "message 3 received 3 times");
                yield new State.Received(times);
            }
            case "with" -> {
                Amount rows = amounts.read(tokens);
                tokens.expect(
                        rows.number() == 1 && tokens.isNext("row") ? "row" : "rows",
                        "message 3 with 2 rows in database.t");
                tokens.expect("in", "message 3 with 2 rows in database.orders");
                yield new State.WithRows(rows, tables.read(tokens.takeOr("")));
            }
            default -> became(word, tokens);
        };
    }

    private String example() {
        return diagram.components().stream()
                .filter(Component::isSink)
                .findFirst()
                .map(sink -> sink.id().value())
                .orElse("queue");
    }

    private State at(String name) throws BadCommand {
        Component component = names.component(name, "at", c -> !(c instanceof Component.Client));
        if (component instanceof Component.Client) {
            throw new BadCommand(
                    component.id() + " hands messages in: none is ever at it.",
                    names.names("Write at, and one of", c -> !(c instanceof Component.Client)));
        }
        return new State.At(component.id());
    }

    private State on(String link) throws BadCommand {
        List<CommandNames.Direction> directions = names.directions(link, "on");
        if (directions.size() > 1) {
            throw new BadCommand(
                    CommandNames.quote(link) + " is both directions.",
                    "Write one of them: on " + directions.getFirst());
        }
        return new State.On(directions.getFirst().from(), directions.getFirst().to());
    }

    private static State told(Tokens tokens) throws BadCommand {
        String word = tokens.takeOr("");
        if (word.equals("nothing")) {
            return new State.Told(Optional.empty());
        }
        String words = word.equals("in") ? word + " " + tokens.takeOr("") : word;
        List<String> known = new ArrayList<>(
                Arrays.stream(Receipt.values()).map(ConditionText::words).toList());
        int found = known.indexOf(words);
        if (found < 0) {
            known.add("nothing");
            throw new BadCommand(
                    words.isEmpty()
                            ? "It does not say what the client was told."
                            : "No client is told " + CommandNames.quote(words) + ".",
                    Nearest.question(words, known) + "It can be: " + String.join(", ", known) + ".");
        }
        return new State.Told(Optional.of(Receipt.values()[found]));
    }

    private static State became(String word, Tokens tokens) throws BadCommand {
        String words = word.equals("in") || word.equals("under") ? word + " " + tokens.takeOr("") : word;
        List<String> known = Arrays.stream(Outcome.values()).map(Outcome::words).toList();
        int found = known.indexOf(words);
        if (found < 0) {
            List<String> all = new ArrayList<>(List.of("at", "on", "held by", "told", "received", "with"));
            all.addAll(known);
            throw new BadCommand(
                    words.isEmpty()
                            ? "It does not say what is to be so of it."
                            : CommandNames.quote(words) + " can't be said of a message.",
                    Nearest.question(words, all)
                            + "Write what became of it (" + String.join(", ", known)
                            + "), or: at worker, on a->b, held by queue, told accepted, received 3 times, "
                            + "with 2 rows in database.orders.");
        }
        return new State.Became(Outcome.values()[found]);
    }
}
