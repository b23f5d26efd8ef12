package dev.custody.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.diagram.Durations;
import dev.custody.diagram.Nearest;
import dev.custody.diagram.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Takes members out of JSON objects; what is not as it should be becomes a problem, and some value that lets the rest be read. */
final class JsonMembers {
    private static final int MOST_PROBLEMS = 100;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    JsonMembers(String file) {
        this.file = file;
    }

    List<Problem> problems() {
        return problems;
    }

    void add(String pointer, String what, String mend) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(file, pointer, what, mend));
        }
    }

    /** Reports every member with another name. */
    void only(JsonNode object, String pointer, List<String> names) {
        for (var property : object.properties()) {
            if (!names.contains(property.getKey())) {
                String shown =
                        JsonNodeFactory.instance.textNode(property.getKey()).toString();
                add(
                        pointer,
                        "There is nothing called " + (shown.length() > 60 ? shown.substring(0, 57) + "…\"" : shown)
                                + " here.",
                        Nearest.question(property.getKey(), names) + "There can be: " + String.join(", ", names) + ".");
            }
        }
    }

    JsonNode object(JsonNode object, String pointer, String name) {
        JsonNode value = object.path(name);
        if (value.isObject()) {
            return value;
        }
        add(
                value.isMissingNode() ? pointer : pointer + "/" + name,
                value.isMissingNode() ? "\"" + name + "\" is missing." : "This must be an object.",
                "Write: \"" + name + "\": { … }");
        return new ObjectNode(JsonNodeFactory.instance);
    }

    /** A text of at least one character. */
    String text(JsonNode object, String pointer, String name) {
        JsonNode value = object.path(name);
        if (value.isTextual() && !value.textValue().isBlank()) {
            return value.textValue();
        }
        add(
                value.isMissingNode() ? pointer : pointer + "/" + name,
                value.isMissingNode() ? "\"" + name + "\" is missing." : "This must be a text.",
                "Write: \"" + name + "\": \"…\"");
        return "";
    }

    long whole(JsonNode object, String pointer, String name, long min, long max, long absent) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return absent;
        }
        if (value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= min
                && value.longValue() <= max) {
            return value.longValue();
        }
        String range = max == Long.MAX_VALUE
                ? (min == Long.MIN_VALUE ? "" : ", at least " + min)
                : " from " + min + " to " + max;
        add(pointer + "/" + name, "This must be a whole number" + range + ".", "");
        return absent;
    }

    double number(JsonNode object, String pointer, String name, double min, double max, double absent) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return absent;
        }
        if (value.isNumber()
                && value.decimalValue().compareTo(BigDecimal.valueOf(min)) >= 0
                && value.decimalValue().compareTo(BigDecimal.valueOf(max)) <= 0) {
            return value.doubleValue();
        }
        add(pointer + "/" + name, "This must be a number from " + plain(min) + " to " + plain(max) + ".", "");
        return absent;
    }

    /** @param absent what it is when it is not said, in microseconds; negative where it has to be */
    long duration(JsonNode object, String pointer, String name, long absent) {
        if (!object.has(name) && absent >= 0) {
            return absent;
        }
        String text = text(object, pointer, name);
        if (text.isEmpty()) {
            return absent;
        }
        try {
            return Durations.parseMicros(text);
        } catch (IllegalArgumentException e) {
            add(pointer + "/" + name, String.valueOf(e.getMessage()), "");
            return absent;
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
