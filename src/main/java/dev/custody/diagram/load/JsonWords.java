package dev.custody.diagram.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What people call that which stands in JSON, and what a schema asks for there. */
final class JsonWords {
    private JsonWords() {}

    static String value(JsonNode node) {
        return node.isTextual() ? Quote.of(node.textValue()) : Quote.plain(node.toString());
    }

    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "the number " + Quote.plain(node.toString());
            case BOOLEAN -> node.toString();
            case NULL -> "null";
            case BINARY, MISSING, POJO -> "nothing";
        };
    }

    static String types(JsonNode type) {
        List<String> types = type.isArray() ? texts(type) : List.of(type.asText());
        return String.join(" or ", types.stream().map(JsonWords::type).toList());
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String type(String type) {
        return switch (type) {
            case "object" -> "an object: { … }";
            case "array" -> "a list: [ … ]";
            case "string" -> "a text in quotation marks";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }
}
