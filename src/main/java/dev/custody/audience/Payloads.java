package dev.custody.audience;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.custody.diagram.Field;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.engine.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What phones write: read strictly, since our page writes nothing else. */
final class Payloads {
    private static final int DEEPEST = 4;
    private static final int LONGEST_SHOWN = 60;

    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final int longestText;

    /** @param longestText in code points */
    Payloads(int longestText) {
        this.longestText = longestText;
    }

    /** Reads a JSON object. */
    JsonNode object(byte[] body) throws RefusedException {
        try {
            JsonNode read = json.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException notJson) {
            throw new RefusedException(Refusal.NONSENSE);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
        throw new RefusedException(Refusal.NONSENSE);
    }

    /** A text of an object; empty if it has none. */
    String text(JsonNode object, String name) throws RefusedException {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new RefusedException(Refusal.NONSENSE);
        }
        return clean(value.textValue());
    }

    /** A small whole number of an object. */
    int number(JsonNode object, String name) throws RefusedException {
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new RefusedException(Refusal.NONSENSE);
        }
        return value.intValue();
    }

    /**
     * The fields of a message in the order of its type. They may break the limits of the type: whether they keep them is for the
     * system on the stage to find out. Those left out are made up by the run.
     */
    List<NamedValue> payload(JsonNode object, MessageType type) throws RefusedException {
        if (!object.isObject() || !object.properties().stream().allMatch(each -> has(type, each.getKey()))) {
            throw new RefusedException(Refusal.NONSENSE);
        }
        List<NamedValue> payload = new ArrayList<>();
        for (Field field : type.fields()) {
            JsonNode value = object.path(field.name());
            if (!value.isMissingNode()) {
                payload.add(new NamedValue(field.name(), value(field, value)));
            }
        }
        return payload;
    }

    private static boolean has(MessageType type, String name) {
        return type.fields().stream().anyMatch(field -> field.name().equals(name));
    }

    private Value value(Field field, JsonNode value) throws RefusedException {
        return switch (field) {
            case Field.IntegerField _
            when value.isIntegralNumber() && value.canConvertToLong() -> new Value.Int(value.longValue());
            case Field.TextField _ when value.isTextual() -> new Value.Text(clean(value.textValue()));
            case Field.IntegerField _, Field.TextField _ -> throw new RefusedException(Refusal.NONSENSE);
        };
    }

    private String clean(String raw) throws RefusedException {
        String clean = PlainText.clean(raw);
        if (clean.codePointCount(0, clean.length()) > longestText) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        return clean;
    }

    /** A payload in a few words. */
    static String inWords(List<NamedValue> payload) {
        String words = payload.stream()
                .map(field -> field.name() + " " + field.value())
                .collect(Collectors.joining(", "));
        return words.codePointCount(0, words.length()) > LONGEST_SHOWN
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…"
                : words;
    }
}
