package dev.custody.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.diagram.Field;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nearest;
import dev.custody.diagram.Value;
import java.util.ArrayList;
import java.util.List;

/** The payload of a message as a JSON object in one line. */
final class PayloadText {
    private static final int LONGEST_TEXT = 10_000;

    private PayloadText() {}

    static String print(List<NamedValue> payload) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NamedValue field : payload) {
            switch (field.value()) {
                case Value.Int(long number) -> object.put(field.name(), number);
                case Value.Text(String text) -> object.put(field.name(), text);
                case Value.Bool(boolean truth) -> object.put(field.name(), truth);
            }
        }
        return object.toString();
    }

    /** Reads the fields that are there, in the order of the message type. Values may break the limits: that is a message's right. */
    static List<NamedValue> parse(String json, MessageType type) throws BadCommand {
        JsonNode object = read(json);
        if (!object.isObject()) {
            throw new BadCommand("A payload is a JSON object.", example(type));
        }
        List<String> known = type.fields().stream().map(Field::name).toList();
        for (var property : object.properties()) {
            if (!known.contains(property.getKey())) {
                throw new BadCommand(
                        "A message of type " + type.id() + " has no field " + CommandNames.quote(property.getKey())
                                + ".",
                        Nearest.question(property.getKey(), known) + example(type));
            }
        }
        List<NamedValue> payload = new ArrayList<>();
        for (Field field : type.fields()) {
            JsonNode value = object.get(field.name());
            if (value != null) {
                payload.add(new NamedValue(field.name(), value(field, value, type)));
            }
        }
        return payload;
    }

    /** The text that a JSON text in quotes stands for. */
    static String unquoted(String json) throws BadCommand {
        return read(json).asText();
    }

    private static JsonNode read(String json) throws BadCommand {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(8).build())
                .build();
        ObjectMapper mapper = new ObjectMapper(factory)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at character " + e.getLocation().getColumnNr();
            throw new BadCommand(
                    "The payload is not JSON" + where + ": " + CommandNames.firstLine(e.getOriginalMessage()) + ".",
                    "Mind the quotes: a shell takes them away unless the whole command is in single quotes.");
        }
    }

    private static Value value(Field field, JsonNode value, MessageType type) throws BadCommand {
        return switch (field) {
            case Field.IntegerField _ -> {
                if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                    throw new BadCommand(
                            "Field '" + field.name() + "' is a whole number of at most 18 digits, not "
                                    + CommandNames.quote(value.toString()) + ".",
                            example(type));
                }
                yield new Value.Int(value.longValue());
            }
            case Field.TextField _ -> {
                if (!value.isTextual()) {
                    throw new BadCommand(
                            "Field '" + field.name() + "' is a text, not " + CommandNames.quote(value.toString()) + ".",
                            example(type));
                }
                String text = value.textValue();
                if (text.length() > LONGEST_TEXT) {
                    throw new BadCommand(
                            "The text in field '" + field.name() + "' has " + text.length() + " characters.",
                            "At most " + LONGEST_TEXT + " can be sent.");
                }
                if (text.codePoints()
                        .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
                    throw new BadCommand(
                            "The text in field '" + field.name()
                                    + "' has a character that is none: NUL, or half of a pair.",
                            "Leave it out.");
                }
                yield new Value.Text(text);
            }
        };
    }

    private static String example(MessageType type) {
        List<NamedValue> sample = new ArrayList<>();
        for (Field field : type.fields()) {
            sample.add(
                    switch (field) {
                        case Field.IntegerField(String name, long min, long _) ->
                            new NamedValue(name, new Value.Int(min));
                        case Field.TextField(String name, int _, List<String> examples) ->
                            new NamedValue(name, new Value.Text(examples.getFirst()));
                    });
        }
        return "For example: " + print(sample);
    }
}
