package dev.custody.engine;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what the words of a command or a condition name in a diagram, or says what they could have named. */
public final class CommandNames {
    private final Diagram diagram;

    public CommandNames(Diagram diagram) {
        this.diagram = diagram;
    }

    /** One direction of a link. */
    public record Direction(ComponentId from, ComponentId to) {
        Direction back() {
            return new Direction(to, from);
        }

        @Override
        public String toString() {
            return from + "->" + to;
        }
    }

    /**
     * The direction of a link that is written {@code a->b}, or both of {@code a--b}.
     *
     * @param verb what it is named for, for the mend
     * @throws BadCommand if there is no such link
     */
    public List<Direction> directions(String text, String verb) throws BadCommand {
        String links = "The links are: "
                + String.join(
                        ", ",
                        diagram.links().stream()
                                .map(l -> l.from() + "->" + l.to())
                                .toList())
                + ". Each can be named in the other direction too, or as "
                + example().replace("->", "--") + ".";
        int arrow = text.indexOf("->");
        int dashes = arrow >= 0 ? -1 : text.indexOf("--");
        if (arrow < 0 && dashes < 0) {
            throw new BadCommand(
                    text.isEmpty() ? "It does not say which link." : quote(text) + " is not a link.",
                    "Write two components with an arrow between them: " + (verb + " " + example()).strip() + ". "
                            + links);
        }
        int split = Math.max(arrow, dashes);
        Component from = component(text.substring(0, split).strip(), verb, _ -> true);
        Component to = component(text.substring(split + 2).strip(), verb, _ -> true);
        if (diagram.link(from.id(), to.id()).isEmpty()) {
            throw new BadCommand(
                    "There is no link " + from.id() + (arrow < 0 ? "--" : "->") + to.id() + " in " + diagram.id() + ".",
                    links);
        }
        Direction there = new Direction(from.id(), to.id());
        return arrow >= 0 ? List.of(there) : List.of(there, there.back());
    }

    private String example() {
        if (diagram.links().isEmpty()) {
            return "api->orders";
        }
        Link link = diagram.links().getFirst();
        return link.from() + "->" + link.to();
    }

    /**
     * A component that is part of the system: everything but a client.
     *
     * @param done what a client cannot be
     * @throws BadCommand if there is none of that name, or it is a client
     */
    public Component mortal(String name, String verb, String done) throws BadCommand {
        Predicate<Component> isMortal = c -> !(c instanceof Component.Client);
        Component component = component(name, verb, isMortal);
        if (!isMortal.test(component)) {
            throw new BadCommand(
                    component.id() + " cannot be " + done + ": a client stands outside of the system.",
                    names("What can be " + done, isMortal));
        }
        return component;
    }

    /**
     * A component that holds what is written to it.
     *
     * @throws BadCommand if there is none of that name, or it is no sink
     */
    public ComponentId sink(String name, String verb) throws BadCommand {
        Component component = component(name.strip(), verb, Component::isSink);
        if (!component.isSink()) {
            throw new BadCommand(
                    component.id() + " is not a sink, so nothing is written to it.",
                    names("The sinks are", Component::isSink));
        }
        return component.id();
    }

    /**
     * Any component.
     *
     * @param fits which components to offer where the name is none
     * @throws BadCommand if there is none of that name
     */
    public Component component(String name, String verb, Predicate<Component> fits) throws BadCommand {
        List<String> names = diagram.components().stream()
                .filter(fits)
                .map(c -> c.id().value())
                .toList();
        Optional<Component> found = diagram.find(new ComponentId(name));
        if (found.isEmpty()) {
            throw new BadCommand(
                    name.isEmpty()
                            ? "'" + verb + "' does not say which component."
                            : "There is no component " + quote(name) + " in " + diagram.id() + ".",
                    Nearest.question(name, names) + "It can be one of: " + String.join(", ", names) + ".");
        }
        return found.get();
    }

    /** A sentence that names those that fit. */
    public String names(String what, Predicate<Component> fits) {
        return what + ": "
                + String.join(
                        ", ",
                        diagram.components().stream()
                                .filter(fits)
                                .map(c -> c.id().value())
                                .toList())
                + ".";
    }

    /** What the user wrote, in quotes; shortened, and without characters that would spoil a line. */
    public static String quote(String text) {
        String line = firstLine(text);
        return "'" + (line.length() > 60 ? line.substring(0, 57) + "..." : line) + "'";
    }

    public static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }
}
