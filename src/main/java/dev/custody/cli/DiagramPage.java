package dev.custody.cli;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Durations;
import dev.custody.diagram.Field;
import dev.custody.diagram.Link;
import dev.custody.diagram.MessageType;
import java.util.List;

/** Everything about one diagram that somebody needs to know before giving commands to it. */
final class DiagramPage {
    private final Session session;

    DiagramPage(Session session) {
        this.session = session;
    }

    void print(Diagram diagram) {
        line(session.bold(diagram.id()) + "  " + diagram.title());
        Words.wrapped(diagram.summary(), 0).forEach(this::line);

        heading("Components");
        int column = 4
                + Words.widest(
                        diagram.components().stream().map(c -> c.id().value()).toList());
        for (Component component : diagram.components()) {
            row(component.id().value(), column, kind(component));
        }

        heading("Links");
        for (Link link : diagram.links()) {
            line("  " + link.from() + "->" + link.to());
        }

        heading("Messages");
        for (MessageType type : diagram.messages()) {
            row(
                    type.id().value(),
                    column,
                    String.join(
                                    ", ",
                                    type.fields().stream()
                                            .map(DiagramPage::limits)
                                            .toList())
                            + type.delivered()
                                    .map(table -> "; delivered when committed to " + table)
                                    .orElse("; for somebody to have for good"));
        }

        claims("It claims to keep, under every single kill and every single cut", diagram.claims());
        claims("It is known to risk", diagram.risks());

        List<String> stories = session.scenarios().all().stream()
                .filter(scenario -> scenario.diagram().id().equals(diagram.id()))
                .map(scenario -> scenario.title() + ": custody run " + scenario.id())
                .toList();
        list("Scenarios", stories);
        list("It fits when", diagram.advice().fits());
        list("It does not fit when", diagram.advice().unfit());
        list("It costs", diagram.advice().costs());
        line("");
        line(session.faint("Run it: custody run " + diagram.id() + "    What can be done to it: custody run --help"));
    }

    private void heading(String text) {
        line("");
        line(session.bold(text));
    }

    private void row(String name, int column, String text) {
        line("  " + session.styled("fg(cyan)", Words.padded(name, column - 2)) + Words.hanging(text, column));
    }

    private void claims(String heading, List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        heading(heading);
        int column = 4 + Words.widest(claims.stream().map(Claim::toString).toList());
        for (Claim claim : claims) {
            row(claim.toString(), column, claim.guarantee().meaning());
        }
    }

    private void list(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            heading(heading);
            sentences.forEach(s -> line("  - " + Words.hanging(s, 4)));
        }
    }

    private static String atLeast(Component.Service service) {
        return service.scale().map(scale -> scale.from() + " to ").orElse("");
    }

    private static String kind(Component component) {
        return switch (component) {
            case Component.Client client -> "client; sends " + client.sends() + " to " + client.to();
            case Component.Service service ->
                "stateless " + service.role()
                        + (service.replicas() == 1
                                ? ""
                                : "; " + atLeast(service) + service.replicas() + " replicas, from " + service.id()
                                        + "/0");
            case Component.Database database ->
                database.kind().words() + "; "
                        + (database.tables().size() == 1 ? "table " : "tables ")
                        + String.join(
                                ", ",
                                database.tables().stream()
                                        .map(t -> t.id().table())
                                        .toList())
                        + database.connections()
                                .map(c -> "; " + Words.count(c.atOnce(), "connection") + ", " + c.line()
                                        + " may wait for one")
                                .orElse("");
            case Component.Queue queue ->
                queue.forDeadLetters()
                        ? "dead letter queue"
                        : "queue"
                                + queue.deadLetters()
                                        .map(d -> "; after " + Words.count(queue.maxReceives(), "receive") + " to " + d)
                                        .orElse("");
            case Component.Stream stream ->
                "delivery stream; writes to " + stream.to() + ", " + stream.size() + " at a time or after "
                        + Durations.format(stream.withinMicros());
            case Component.Topic topic ->
                "topic; subscribers "
                        + String.join(
                                ", ",
                                topic.subscribers().stream()
                                        .map(Object::toString)
                                        .toList());
        };
    }

    private static String limits(Field field) {
        return switch (field) {
            case Field.IntegerField f -> f.name() + " " + f.min() + " to " + f.max();
            case Field.TextField f -> f.name() + " at most " + Words.count(f.maxLength(), "character");
        };
    }

    private void line(String text) {
        session.out().println(text);
    }
}
