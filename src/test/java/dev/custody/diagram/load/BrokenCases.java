package dev.custody.diagram.load;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The cases of {@code broken/cases.txt}. */
final class BrokenCases {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private BrokenCases() {}

    /** @param problems as they are expected, without the name of the file */
    record Case(String name, String diagram, List<String> edits, List<String> problems) {
        @Override
        public String toString() {
            return name;
        }

        /** The file that is broken so. */
        byte[] content() throws IOException {
            try (InputStream in = BrokenCases.class.getResourceAsStream("/broken/" + diagram + ".json")) {
                JsonNode root = JSON.readTree(in);
                for (String edit : edits) {
                    String[] words = edit.split(" ", 2);
                    boolean sets = words[0].equals("set");
                    // A pointer ends where the JSON begins; names in it may have spaces and quotes.
                    int end = sets ? endOfPointer(words[1]) : words[1].length();
                    String pointer = words[1].substring(0, end);
                    JsonNode parent = root.at(Pointer.parent(pointer));
                    String last = Pointer.last(pointer);
                    JsonNode value = sets ? JSON.readTree(words[1].substring(end + 1)) : JSON.nullNode();
                    if (parent instanceof ObjectNode object) {
                        if (sets) {
                            object.set(last, value);
                        } else {
                            object.remove(last);
                        }
                    } else if (parent instanceof ArrayNode array) {
                        int index = Integer.parseInt(last);
                        if (!sets) {
                            array.remove(index);
                        } else if (index == array.size()) {
                            array.add(value);
                        } else {
                            array.set(index, value);
                        }
                    } else {
                        throw new IllegalArgumentException("nothing at " + pointer + " in " + name);
                    }
                }
                return JSON.writeValueAsBytes(root);
            }
        }

        private static int endOfPointer(String text) {
            for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
                try {
                    if (!JSON.readTree(text.substring(space + 1)).isMissingNode()) {
                        return space;
                    }
                } catch (IOException notYet) {
                    continue;
                }
            }
            throw new IllegalArgumentException("no JSON in " + text);
        }
    }

    static List<Case> all() throws IOException {
        String text;
        try (InputStream in = BrokenCases.class.getResourceAsStream("/broken/cases.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        text = withLists(text);
        List<Case> cases = new ArrayList<>();
        for (String block : text.split("\n## ", -1)) {
            List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
            if (lines.getFirst().startsWith("#")) {
                continue;
            }
            cases.add(new Case(
                    lines.getFirst(),
                    lines.get(1).substring("of ".length()),
                    lines.stream()
                            .filter(line -> line.startsWith("set ") || line.startsWith("remove "))
                            .toList(),
                    lines.stream()
                            .filter(line -> line.startsWith("=> "))
                            .map(line -> line.substring("=> ".length()))
                            .toList()));
        }
        return cases;
    }

    /** Puts what the schema lists in place of its name in braces. */
    private static String withLists(String text) throws IOException {
        try (InputStream in = BrokenCases.class.getResourceAsStream(ShapeCheck.SCHEMA)) {
            JsonNode defs = JSON.readTree(in).path("$defs");
            List<String> steps = new ArrayList<>();
            defs.at("/step/oneOf")
                    .forEach(one -> steps.add(one.at("/required/0").asText()));
            List<String> members = new ArrayList<>();
            defs.at("/step/properties").fieldNames().forEachRemaining(members::add);
            List<String> kinds = new ArrayList<>();
            defs.at("/component/properties/kind/enum").forEach(kind -> kinds.add(kind.asText()));
            return text.replace("{steps}", String.join(", ", steps))
                    .replace("{members of step}", String.join(", ", members))
                    .replace("{kinds}", String.join(", ", kinds));
        }
    }
}
