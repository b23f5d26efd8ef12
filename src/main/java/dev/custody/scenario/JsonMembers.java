package dev.custody.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.diagram.Durations;
import dev.custody.diagram.Nearest;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.JsonFile;
import dev.custody.diagram.load.Lines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes members out of JSON objects; what is not as it should be becomes a problem, and some value that lets the rest be read. */
public final class JsonMembers {
    private static final int MOST_PROBLEMS = 100;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Lines> lines = Optional.empty();

    /** @param file its name, for problems */
    public JsonMembers(String file) {
        this.file = file;
    }

    /** All problems so far. */
    public List<Problem> problems() {
        return problems;
    }

    /** Adds a problem of what stands there. */
    public void add(String pointer, String what, String mend) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(file, pointer, what, mend));
        }
    }

    /**
     * The object that a whole file is. None if it can't be read, or is not of the kind, or not of the version of it, that is read here:
     * there are no parts to look at then, and the problems say why.
     *
     * @param kind what people call such a file
     */
    public Optional<JsonNode> root(JsonFile.Reading reading, String kind, int version) {
        switch (reading) {
            case JsonFile.Unreadable(Problem problem) -> problems.add(problem);
            case JsonFile.Json(JsonNode root, List<Problem> repeated, Lines said) -> {
                lines = Optional.of(said);
                problems.addAll(repeated);
                if (repeated.isEmpty() && isOfKind(root, kind, version)) {
                    return Optional.of(root);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOfKind(JsonNode root, String kind, int version) {
        JsonNode format = root.path("format");
        if (!root.isObject()) {
            add("", "This is no " + kind + ": a " + kind + " is a JSON object.", "");
        } else if (!format.isInt()) {
            add(
                    "/format",
                    "This does not say that it is a " + kind + ".",
                    "A " + kind + " begins with \"format\": " + version + ".");
        } else if (format.intValue() != version) {
            add(
                    "/format",
                    "This is a " + kind + " of format " + format.intValue() + "; this Custody reads format " + version
                            + ".",
                    "Open it with the Custody that saved it, or a newer one.");
        }
        return problems.isEmpty();
    }

    /** Reports every member with another name. */
    public void only(JsonNode object, String pointer, List<String> names) {
        for (var property : object.properties()) {
            if (!names.contains(property.getKey())) {
                String shown =
                        JsonNodeFactory.instance.textNode(property.getKey()).toString();
                add(
                        pointer,
                        "There is nothing called " + (shown.length() > 60 ? shown.substring(0, 57) + "…\"" : shown)
                                + " here" + line(pointer, property.getKey()) + ".",
                        Nearest.question(property.getKey(), names) + "There can be: " + String.join(", ", names) + ".");
            }
        }
    }

    private String line(String pointer, String name) {
        OptionalInt line = lines.map(said -> said.of(pointer, name)).orElse(OptionalInt.empty());
        return line.isPresent() ? " (line " + line.getAsInt() + ")" : "";
    }

    /** An object that has to be there; an empty one if it is not. */
    public JsonNode object(JsonNode object, String pointer, String name) {
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
    public String text(JsonNode object, String pointer, String name) {
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

    /** @param absent what it is when it is not said */
    public long whole(JsonNode object, String pointer, String name, long min, long max, long absent) {
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

    /** @param absent what it is when it is not said */
    public double number(JsonNode object, String pointer, String name, double min, double max, double absent) {
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
    public long duration(JsonNode object, String pointer, String name, long absent) {
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
