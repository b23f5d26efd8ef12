package dev.custody.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.JsonFile;
import dev.custody.diagram.load.Lines;
import java.nio.file.Path;
import java.util.List;

/**
 * Guarantee maps as files: JSON, the same bytes for the same map on any machine.
 *
 * <p>{@code head} says what was explored; {@code guarantees} are the columns; each of {@code rows} has one of {@code cells} for each
 * column, {@code [kept, broken, not judged]}; each of {@code witnesses} is the smallest run of a broken cell, with all that a
 * run file needs.
 */
public final class MapFile {
    /** The version of the format; a file of another version is refused. */
    public static final int FORMAT = 1;

    private static final int MAX_BYTES = 500_000_000;
    private static final String KIND = "custody guarantee map";

    private MapFile() {}

    /** What became of reading a map. */
    public sealed interface Reading {}

    /** It was read. */
    public record Read(GuaranteeMap map) implements Reading {}

    /** It is none, or is damaged. */
    public record Broken(Problem problem) implements Reading {}

    // ---- writing

    /** The text of a map's file. */
    public static String text(GuaranteeMap map) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("kind", KIND);
        root.put("format", FORMAT);
        write(root.putObject("head"), map.head());
        ArrayNode guarantees = root.putArray("guarantees");
        map.questions().forEach(question -> write(guarantees.addObject(), question));
        ArrayNode rows = root.putArray("rows");
        map.rows().forEach(row -> write(rows.addObject(), row));
        ArrayNode witnesses = root.putArray("witnesses");
        map.witnesses().forEach(witness -> write(witnesses.addObject(), witness));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return new JsonMapper().writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can be written.", e);
        }
    }

    private static void write(ObjectNode to, GuaranteeMap.Head head) {
        to.put("tool", head.tool());
        to.put("diagram", head.diagram());
        to.put("title", head.title());
        to.put("hash", head.hash());
        to.put("seeds", head.seeds());
        to.put("messages", head.messages());
        ArrayNode faults = to.putArray("faults");
        head.faults().forEach(faults::add);
        to.put("depth", head.depth());
        to.put("pairs", head.pairs());
        to.put("mostPairs", head.mostPairs());
        to.put("points", head.points());
        to.put("runs", head.runs());
        to.put("complete", head.isComplete());
        to.put("of", head.of());
        ArrayNode shards = to.putArray("shards");
        head.shards().forEach(shards::add);
    }

    private static void write(ObjectNode to, Question question) {
        to.put("part", question.part().id());
        to.put("guarantee", question.claim().guarantee().id());
        question.claim().whileDown().ifPresent(component -> to.put("whileDown", component.value()));
        if (!question.claim().about().isEmpty()) {
            ArrayNode types = to.putArray("for");
            question.claim().about().forEach(types::add);
        }
    }

    private static void write(ObjectNode to, MapRow row) {
        to.put("fault", row.fault());
        to.put("on", row.on());
        to.put("onTitle", row.onTitle());
        to.put("actor", row.actor());
        to.put("actorTitle", row.actorTitle());
        to.put("step", row.step());
        to.put("what", row.what());
        to.put("phase", row.phase());
        to.put("then", row.then());
        ArrayNode cells = to.putArray("cells");
        for (Cell cell : row.cells()) {
            cells.addArray().add(cell.kept()).add(cell.broken()).add(cell.notJudged());
        }
    }

    private static void write(ObjectNode to, Witness witness) {
        to.put("row", witness.row());
        to.put("guarantee", witness.question());
        to.put("messages", witness.messages());
        to.put("seed", witness.seed());
        to.put("faults", witness.faults());
        to.put("sentence", witness.sentence());
        to.put("reason", witness.reason());
        ArrayNode commands = to.putArray("commands");
        for (Witness.Given given : witness.commands()) {
            ObjectNode command = commands.addObject();
            command.put("atMicros", given.atMicros());
            command.put("after", given.afterDispatches());
            command.put("do", given.text());
        }
        ArrayNode story = to.putArray("story");
        witness.story().forEach(story::add);
    }

    // ---- reading

    /** Whether that file says of itself that it is a map; it may be damaged all the same. */
    public static boolean isMap(Path file) {
        return new JsonFile(MAX_BYTES).read(file) instanceof JsonFile.Json(JsonNode root, List<Problem> _, Lines _)
                && root.path("kind").asText().equals(KIND);
    }

    /** Reads a map's file. */
    public static Reading read(Path file) {
        return read(file.toString(), new JsonFile(MAX_BYTES).read(file));
    }

    /** Reads what a file holds. */
    public static Reading read(String name, byte[] content) {
        return read(name, new JsonFile(MAX_BYTES).parse(name, content));
    }

    private static Reading read(String name, JsonFile.Reading reading) {
        return switch (reading) {
            case JsonFile.Unreadable(Problem problem) -> new Broken(problem);
            case JsonFile.Json(JsonNode root, List<Problem> repeated, Lines _) ->
                repeated.isEmpty() ? read(name, root) : new Broken(repeated.getFirst());
        };
    }

    private static Reading read(String name, JsonNode root) {
        if (!root.path("kind").asText().equals(KIND)) {
            return new Broken(new Problem(
                    name, "", "This is no guarantee map.", "Name a map.json that custody explore --out wrote."));
        }
        if (root.path("format").asInt(0) != FORMAT) {
            return new Broken(new Problem(
                    name,
                    "/format",
                    "This is a map of format " + root.path("format") + "; this Custody reads format " + FORMAT + ".",
                    "Use the Custody that wrote it."));
        }
        try {
            return new Read(MapReader.map(root));
        } catch (MapReader.Damaged damaged) {
            return new Broken(new Problem(
                    name,
                    damaged.pointer(),
                    "This map is damaged: something is missing or wrong here.",
                    "Explore again."));
        }
    }
}
