package dev.custody.advise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.custody.advise.Concern.Need;
import dev.custody.advise.Concern.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code diagrams/advice/advisor.json}. */
final class AdvisorFile {
    private static final String FILE = "/diagrams/advice/advisor.json";

    private AdvisorFile() {}

    static Advisor builtIn() {
        try (InputStream in = AdvisorFile.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("This build has no " + FILE + ".");
            }
            JsonNode file = new JsonMapper().readTree(in);
            return new Advisor(
                    each(file.required("questions"), AdvisorFile::question),
                    each(file.required("concerns"), AdvisorFile::concern));
        } catch (IOException failed) {
            throw new UncheckedIOException("This build's " + FILE + " can't be read.", failed);
        }
    }

    private static Question question(JsonNode node) {
        String id = text(node, "id");
        return new Question(
                id,
                each(node.required("answers"), answer -> new Question.Answer(id, answer.asText())),
                conditions(node));
    }

    private static Concern concern(JsonNode node) {
        return new Concern(text(node, "id"), each(node.required("options"), AdvisorFile::option), conditions(node));
    }

    private static Option option(JsonNode node) {
        return new Option(
                optional(node, "diagram"),
                text(node, "shows"),
                node.path("never").asBoolean(),
                each(node.required("needs"), AdvisorFile::need));
    }

    private static Need need(JsonNode node) {
        return new Need(text(node, "question"), each(node.required("is"), JsonNode::asText), optional(node, "shows"));
    }

    private static Map<String, List<String>> conditions(JsonNode node) {
        Map<String, List<String>> when = new LinkedHashMap<>();
        node.path("when")
                .properties()
                .forEach(each -> when.put(each.getKey(), each(each.getValue(), JsonNode::asText)));
        return when;
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(read.apply(node)));
        return all;
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asText();
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }
}
