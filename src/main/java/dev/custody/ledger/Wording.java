package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.TableId;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that sentences are made of: what components and messages are called. */
record Wording(Diagram diagram, Optional<MessageId> about, Sentences in) {
    String title(ComponentId id) {
        return diagram.find(id).map(Component::title).orElse(id.value());
    }

    /** A replica has a number only where there are several; people count from 1. */
    String title(ComponentId id, int replica) {
        boolean several = diagram.find(id).orElse(null) instanceof Component.Service service && service.replicas() > 1;
        return (several && replica >= 0) || replica > 0 ? title(id) + " " + (replica + 1) : title(id);
    }

    /** The same for one that may be nobody. */
    String title(String id) {
        return id.isEmpty() ? "" : title(new ComponentId(id));
    }

    String it(MessageId message) {
        return isIt(message) ? in.of("it") : message.toString();
    }

    String rowOf(MessageId message, TableId table) {
        return in.of(isIt(message) ? "row-of.it" : "row-of", message, table.table());
    }

    boolean isIt(MessageId message) {
        return about.isPresent() && about.get().equals(message);
    }

    String them(List<MessageId> messages) {
        if (about.isPresent() && messages.contains(about.get())) {
            int others = messages.size() - 1;
            return switch (others) {
                case 0 -> in.of("it");
                case 1 -> in.of("it.and-one");
                default -> in.of("it.and-more", others);
            };
        }
        return listed(messages);
    }

    /** {@code #1, #2, #3 and 5 more}. */
    private String listed(List<MessageId> messages) {
        int shown = messages.size() <= 4 ? messages.size() : 3;
        String some = messages.stream().limit(shown).map(MessageId::toString).collect(Collectors.joining(", "));
        return shown == messages.size() ? some : in.of("listed.more", some, messages.size() - shown);
    }

    static String values(List<NamedValue> values) {
        return values.stream().map(NamedValue::toString).collect(Collectors.joining(", "));
    }

    static String factor(double factor) {
        return String.format(Locale.ROOT, factor % 1 == 0 ? "%.0f" : "%.2f", factor);
    }

    /** With whom a message is: to stand after that word. */
    String place(Holding holding) {
        return switch (holding) {
            case Holding.InRow row ->
                row.committed()
                        ? title(row.table().database())
                        : in.of("place.open", title(row.table().database()));
            case Holding.InEntry entry -> title(entry.sink());
            case Holding.InJob job -> title(job.service(), job.replica());
            case Holding.Kept kept -> in.of("place." + kept.in(), title(kept.service(), kept.replica()));
            case Holding.OnHop hop -> in.of("place.link", title(hop.from()), title(hop.to()));
            case Holding.Waiting waiting -> in.of("place.line", title(waiting.service(), waiting.replica()));
        };
    }
}
