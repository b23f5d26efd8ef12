package dev.custody.diagram.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.diagram.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a diagram, it loads or it is broken for a reason; nothing is ever thrown. */
final class MangledDiagramsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DiagramLoader LOADER = new DiagramLoader();
    private static final List<String> JUNK = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e300",
            "9223372036854775808",
            "0.5",
            "\"\"",
            "\"x\"",
            "\"api\"",
            "\"database\"",
            "\"database.orders\"",
            "\"queue\"",
            "\"order\"",
            "\"5 s\"",
            "\"\\u0000\"",
            "\".\"",
            "[]",
            "[[]]",
            "{}",
            "{\"kind\":\"queue\",\"at\":[9,9]}",
            "{\"\":{}}",
            "{\"a/b~c\":1}",
            "{\"each\":[{\"each\":[]}]}");

    @ParameterizedTest
    @ValueSource(strings = {"building-blocks", "sync-api", "queue-worker", "outbox"})
    void neverThrows(String diagram) throws IOException {
        JsonNode sound;
        try (InputStream in = MangledDiagramsTest.class.getResourceAsStream("/broken/" + diagram + ".json")) {
            sound = JSON.readTree(in);
        }
        int broken = 0;
        for (int seed = 0; seed < 250; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            JsonNode mangled = sound.deepCopy();
            for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
                mangle(mangled, random);
            }
            byte[] content = JSON.writeValueAsBytes(mangled);
            try {
                if (LOADER.load("x.json", content) instanceof LoadResult.Broken(List<Problem> problems)) {
                    broken++;
                    assertThat(problems)
                            .isNotEmpty()
                            .allSatisfy(problem ->
                                    assertThat(problem.what()).isNotBlank().doesNotContain("Exception"));
                }
            } catch (RuntimeException | StackOverflowError thrown) {
                fail("seed " + seed + ": " + mangled, thrown);
            }
        }
        assertThat(broken).as("mangling breaks most").isGreaterThan(150);
    }

    private static void mangle(JsonNode root, SplittableRandom random) throws IOException {
        List<JsonNode> parents = new ArrayList<>();
        collect(root, parents);
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        JsonNode junk = JSON.readTree(JUNK.get(random.nextInt(JUNK.size())));
        int what = random.nextInt(3);
        if (parent instanceof ArrayNode array) {
            int index = random.nextInt(array.size() + 1);
            if (what == 0 && index < array.size()) {
                array.remove(index);
            } else if (what == 1 && index < array.size()) {
                array.set(index, junk);
            } else {
                array.insert(index, junk);
            }
        } else if (parent instanceof ObjectNode object) {
            List<String> names =
                    object.properties().stream().map(Map.Entry::getKey).toList();
            String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
            if (what == 0) {
                object.remove(name);
            } else if (what == 1) {
                object.set(name, junk);
            } else {
                JsonNode value = object.get(name);
                object.set(name + "x", value == null ? junk : value);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }
}
