package dev.custody.diagram.load;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.diagram.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a tree of JSON, and finds every name that an object says twice. Jackson's own mapper would stop at the first, and gets
 * ready for far more than trees: a start would have to wait for its dates, calendars and languages.
 */
final class TreeReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final JsonParser parser;
    private final List<Problem> repeated = new ArrayList<>();

    /** @param file its name, for problems */
    TreeReader(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** @throws JsonParseException also if there is more after its end */
    JsonNode read() throws IOException {
        JsonNode root = value(parser.nextToken());
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "There is more after its end.", parser.currentTokenLocation());
        }
        return root;
    }

    /** Names that were said twice in the same place: the last one counts. */
    List<Problem> repeated() {
        return repeated;
    }

    private JsonNode value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue().stripTrailingZeros());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new JsonParseException(parser, "no value");
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (object.has(name)) {
                repeated.add(new Problem(
                        file,
                        Quote.clean(parser.getParsingContext().pathAsPointer().toString()),
                        Quote.of(name) + " is said twice, again in line "
                                + parser.currentTokenLocation().getLineNr() + ".",
                        "Leave one out, or give it another name."));
            }
            object.set(name, value(parser.nextToken()));
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }
}
