package dev.custody.diagram.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Checks a file against the schema that we publish, so that an editor and the loader never disagree. */
final class ShapeCheck {
    static final String SCHEMA = "/diagrams/diagram.schema.json";

    private final JsonNode schemaNode;
    private final Schema schema;

    ShapeCheck() {
        try (InputStream in = ShapeCheck.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks " + SCHEMA + ".");
            }
            this.schemaNode = new JsonMapper().readTree(in);
        } catch (IOException failed) {
            throw new UncheckedIOException("This build's " + SCHEMA + " can't be read.", failed);
        }
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaNode);
    }

    void check(JsonNode root, Problems problems) {
        List<Error> errors = schema.validate(root);
        SchemaWords words = new SchemaWords(schemaNode, root, errors);
        for (Error error : errors) {
            words.add(error, problems);
        }
        findHarmfulCharacters(root, "", problems);
    }

    /** A pattern's {@code $} lets a last line break pass in Java, and a text shall not steer a terminal. */
    private static void findHarmfulCharacters(JsonNode node, String pointer, Problems problems) {
        if (node.isTextual() && isHarmful(node.textValue()) && !problems.at(pointer)) {
            problems.add(
                    pointer,
                    Quote.of(node.textValue()) + " has a control character in it.",
                    "Write it without: no line breaks, no tabs, no invisible characters.");
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String inner = Pointer.in(pointer, property.getKey());
            if (isHarmful(property.getKey()) && !problems.at(inner)) {
                problems.add(
                        inner,
                        "The name " + Quote.of(property.getKey()) + " has a control character in it.",
                        "Write it without: no line breaks, no tabs, no invisible characters.");
            }
            findHarmfulCharacters(property.getValue(), inner, problems);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            findHarmfulCharacters(node.get(i), Pointer.in(pointer, i), problems);
        }
    }

    private static boolean isHarmful(String text) {
        return text.codePoints().anyMatch(Quote::isHarmful);
    }
}
