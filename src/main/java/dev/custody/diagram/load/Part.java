package dev.custody.diagram.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Durations;
import dev.custody.diagram.MarkId;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Place;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a file whose shape is known to be right, and where it stands. */
record Part(JsonNode node, String pointer, Problems problems) {
    Part in(String name) {
        return new Part(node.path(name), Pointer.in(pointer, name), problems);
    }

    boolean has(String name) {
        return node.has(name);
    }

    String name() {
        return Pointer.last(pointer);
    }

    /** The same without those of its properties that something is wrong with; empty if it can't do without one. */
    Optional<Part> sound(List<String> needed) {
        if (problems.at(pointer) || !node.isObject()) {
            return Optional.empty();
        }
        ObjectNode sound = node.deepCopy();
        for (Part part : parts()) {
            if (problems.touch(part.pointer())) {
                if (needed.contains(part.name())) {
                    return Optional.empty();
                }
                sound.remove(part.name());
            }
        }
        return Optional.of(new Part(sound, pointer, problems));
    }

    /** The parts within it, of an object or of a list. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            parts.add(new Part(property.getValue(), Pointer.in(pointer, property.getKey()), problems));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            parts.add(new Part(node.get(i), Pointer.in(pointer, i), problems));
        }
        return parts;
    }

    String text(String name) {
        return text(name, "");
    }

    String text(String name, String byDefault) {
        return has(name) ? node.path(name).asText() : byDefault;
    }

    List<String> texts(String name) {
        return in(name).parts().stream().map(part -> part.node().asText()).toList();
    }

    int number(String name, int byDefault) {
        return has(name) ? node.path(name).intValue() : byDefault;
    }

    long whole(String name) {
        return node.path(name).longValue();
    }

    double decimal(String name, double byDefault) {
        return has(name) ? node.path(name).doubleValue() : byDefault;
    }

    /** A duration in microseconds; one below {@code minMicros} is a problem. */
    long duration(String name, long byDefault, long minMicros) {
        if (!has(name)) {
            return byDefault;
        }
        try {
            long micros = Durations.parseMicros(node.path(name).asText());
            if (micros >= minMicros) {
                return micros;
            }
            problems.add(
                    Pointer.in(pointer, name),
                    Quote.of(node.path(name).asText()) + " is too short.",
                    "At least " + Durations.format(minMicros) + ".");
        } catch (IllegalArgumentException none) {
            problems.add(Pointer.in(pointer, name), Quote.clean(String.valueOf(none.getMessage())), "");
        }
        return byDefault;
    }

    ComponentId component(String name) {
        return new ComponentId(node.path(name).asText());
    }

    Optional<ComponentId> optionalComponent(String name) {
        return has(name) ? Optional.of(component(name)) : Optional.empty();
    }

    MessageTypeId messageType(String name) {
        return new MessageTypeId(node.path(name).asText());
    }

    TableId table(String name) {
        return in(name).asTable();
    }

    TableId asTable() {
        String text = node.asText();
        int dot = text.indexOf('.');
        return new TableId(new ComponentId(text.substring(0, dot)), text.substring(dot + 1));
    }

    MarkId mark(String name) {
        TableId named = table(name);
        return new MarkId(named.database(), named.table());
    }

    Place place(String name) {
        return in(name).asPlace();
    }

    Place asPlace() {
        // No number where there is none: it is near nothing.
        return node.isMissingNode()
                ? new Place(Double.NaN, Double.NaN)
                : new Place(node.path(0).doubleValue(), node.path(1).doubleValue());
    }

    Value asValue() {
        if (node.isTextual()) {
            return new Value.Text(node.textValue());
        }
        return node.isBoolean() ? new Value.Bool(node.booleanValue()) : new Value.Int(node.longValue());
    }
}
