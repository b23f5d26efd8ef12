package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Setting;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that sentences are made of: what components and messages are called. */
record Wording(Diagram diagram, Optional<MessageId> about) {
    String title(ComponentId id) {
        return diagram.find(id).map(Component::title).orElse(id.value());
    }

    /** A replica has a number only where there are several; people count from 1. */
    String title(ComponentId id, int replica) {
        boolean several = diagram.find(id).orElse(null) instanceof Component.Service service && service.replicas() > 1;
        return (several && replica >= 0) || replica > 0 ? title(id) + " " + (replica + 1) : title(id);
    }

    static String changed(Setting setting, long before, long now) {
        return " was set from " + setting.format(before) + " to " + setting.format(now);
    }

    String it(MessageId message) {
        return isIt(message) ? "it" : message.toString();
    }

    String its(MessageId message) {
        return isIt(message) ? "its" : message + "'s";
    }

    boolean isIt(MessageId message) {
        return about.isPresent() && about.get().equals(message);
    }

    String them(List<MessageId> messages) {
        if (about.isPresent() && messages.contains(about.get())) {
            int others = messages.size() - 1;
            return others == 0 ? "it" : "it and " + others + (others == 1 ? " other" : " others");
        }
        return listed(messages);
    }

    /** {@code #1, #2, #3 and 5 more}. */
    static String listed(List<MessageId> messages) {
        int shown = messages.size() <= 4 ? messages.size() : 3;
        String some = messages.stream().limit(shown).map(MessageId::toString).collect(Collectors.joining(", "));
        return shown == messages.size() ? some : some + " and " + (messages.size() - shown) + " more";
    }

    static String values(List<NamedValue> values) {
        return values.stream().map(NamedValue::toString).collect(Collectors.joining(", "));
    }

    static String factor(double factor) {
        return factor == 1
                ? " is at its own pace again"
                : " became " + String.format(Locale.ROOT, factor % 1 == 0 ? "%.0f" : "%.2f", factor) + " times as slow";
    }

    /** Where a message is. */
    String place(Holding holding) {
        return switch (holding) {
            case Holding.InRow row ->
                row.committed()
                        ? title(row.table().database())
                        : "an open transaction of " + title(row.table().database());
            case Holding.InEntry entry -> title(entry.sink());
            case Holding.InJob job -> title(job.service(), job.replica());
            case Holding.Kept kept -> "the " + kept.in().id() + " of " + title(kept.service(), kept.replica());
            case Holding.OnHop hop -> "the link from " + title(hop.from()) + " to " + title(hop.to());
            case Holding.Waiting waiting -> "the waiting line of " + title(waiting.service(), waiting.replica());
        };
    }
}
