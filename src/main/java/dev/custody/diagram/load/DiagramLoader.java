package dev.custody.diagram.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads diagrams, in any thread. Loading one is a matter of milliseconds, the first one of a few hundred: keep the loader. */
public final class DiagramLoader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final JsonFile files = new JsonFile();
    private final List<Check> checks = List.of(
            new ReferenceCheck(),
            new ProgramCheck(),
            new LinkCheck(),
            new FlowCheck(),
            new TypeCheck(),
            new NumberCheck(),
            new ScaleCheck(),
            new ClaimCheck(),
            new RemedyCheck());
    private @Nullable ShapeCheck shape;

    /** Reads a file of the file system. */
    public LoadResult load(Path file) {
        return load(file.toString(), files.read(file), Care.FULL);
    }

    /**
     * Reads what a file holds.
     *
     * @param name the file's, as the user knows it; without its path and ending it is the diagram's id
     */
    public LoadResult load(String name, byte[] content) {
        return load(name, files.parse(name, content), Care.FULL);
    }

    /**
     * Reads what a file of this build holds. A test has checked it, its shape against the schema above all, which takes most of the
     * time of {@link #load(String, byte[])}: no start of Custody has to wait for that again.
     *
     * @param packaged whether it can't have been changed since
     */
    LoadResult loadBuiltIn(String name, byte[] content, boolean packaged) {
        return load(name, files.parse(name, content), packaged ? Care.NONE : Care.ALL_BUT_SHAPE);
    }

    /** How closely a file is looked at. */
    private enum Care {
        NONE,
        ALL_BUT_SHAPE,
        FULL
    }

    private LoadResult load(String name, JsonFile.Reading reading, Care care) {
        return switch (reading) {
            case JsonFile.Unreadable(Problem problem) -> new LoadResult.Broken(List.of(problem));
            case JsonFile.Json(JsonNode root, List<Problem> repeated, Lines _) -> load(name, root, repeated, care);
        };
    }

    private LoadResult load(String name, JsonNode root, List<Problem> repeated, Care care) {
        if (root.path("$schema").asText().contains("json-schema.org")) {
            return new LoadResult.Broken(List.of(
                    new Problem(name, "", "This is a JSON schema, no diagram.", "Name the diagrams beside it.")));
        }
        Problems problems = new Problems(name);
        repeated.forEach(problem -> problems.add(problem.pointer(), problem.what(), problem.mend()));
        String id = id(name);
        if (!isId(id)) {
            problems.add(
                    "",
                    "The name of the file is the id of the diagram, and " + Quote.of(id) + " can't be one.",
                    "Rename the file: lower case letters, digits and hyphens, beginning with a letter; at most 40.");
        }
        if (care == Care.FULL) {
            shape().check(root, problems);
        }
        Draft draft = null;
        if (root.path("components").isObject() && root.path("messages").isObject()) {
            draft = new DiagramReader(new Part(root, "", problems)).read(id, hash(root));
            if (care != Care.NONE) {
                for (Check check : checks) {
                    check.run(draft, problems);
                }
            }
        }
        return draft == null || !problems.isEmpty()
                ? new LoadResult.Broken(problems.inOrderOf(root))
                : new LoadResult.Loaded(draft.diagram());
    }

    /** Made when first needed: that takes longer than reading all diagrams of this build. */
    private synchronized ShapeCheck shape() {
        ShapeCheck made = shape;
        if (made == null) {
            made = new ShapeCheck();
            shape = made;
        }
        return made;
    }

    /** Whether a diagram may be called that. */
    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    private static String id(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.endsWith(".json") ? last.substring(0, last.length() - ".json".length()) : last;
    }

    private static String hash(JsonNode root) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(CanonicalText.of(root).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
