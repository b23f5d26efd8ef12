package dev.custody.desktop.prefs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.diagram.Problem;
import dev.custody.diagram.load.JsonFile;
import dev.custody.diagram.load.Lines;
import dev.custody.scenario.CompleteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file that holds the {@link Preferences}. */
public final class PreferencesFile {
    private static final long LARGEST_BYTES = 4 * 1024 * 1024;

    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param saved whether they are what the file holds
     * @param trouble what to tell the person, if the file was there and of no use
     */
    public record Loaded(Preferences preferences, boolean saved, Optional<Trouble> trouble) {}

    /** Where this platform keeps such files. */
    public static Path inConfigDirectory(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return from(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
        }
        return name.startsWith("mac")
                ? from(null, home.resolve("Library/Application Support"))
                : from(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
    }

    private static Path from(@Nullable String named, Path otherwise) {
        Path directory = named == null || named.isBlank() ? otherwise : Path.of(named);
        return directory.resolve("custody").resolve("preferences.json");
    }

    /** Another file of that name, in the same directory. */
    public Path beside(String name) {
        return file.resolveSibling(name);
    }

    /** Reads them; the defaults where that fails. A file of no use is set aside, so that saving does not destroy it. */
    public Loaded load() {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                return setAside(Trouble.Kind.TOO_LARGE);
            }
            Optional<ObjectNode> tree = tree(file);
            return tree.isEmpty()
                    ? setAside(Trouble.Kind.NOT_OURS)
                    : new Loaded(PreferencesReader.read(tree.get()), true, Optional.empty());
        } catch (NoSuchFileException _) {
            return new Loaded(ofFirstVersion(), false, Optional.empty());
        } catch (IllegalArgumentException _) {
            return setAside(Trouble.Kind.NOT_OURS);
        } catch (IOException failure) {
            return new Loaded(
                    Preferences.DEFAULTS,
                    true,
                    Optional.of(new Trouble(Trouble.Kind.UNREADABLE, file, String.valueOf(failure.getMessage()))));
        }
    }

    /** What the first version wrote: the size, whether it was dark, the diagram. The defaults if there is no such file. */
    private Preferences ofFirstVersion() {
        try {
            JsonNode tree = tree(file.resolveSibling("window.json")).orElseGet(JsonNodeFactory.instance::objectNode);
            WindowPlace window = new WindowPlace(
                    tree.path("width").asDouble(),
                    tree.path("height").asDouble(),
                    tree.path("maximized").asBoolean(),
                    null,
                    null);
            Looks.Theme theme = tree.path("dark").asBoolean() ? Looks.Theme.DARK : Looks.Theme.SYSTEM;
            return Preferences.DEFAULTS
                    .withWindow(window)
                    .withLooks(Looks.DEFAULT.withTheme(theme))
                    .withDiagram(tree.path("diagram").asText(""));
        } catch (IOException _) {
            return Preferences.DEFAULTS;
        }
    }

    private Loaded setAside(Trouble.Kind kind) {
        String kept;
        try {
            Path aside = free();
            Files.move(file, aside);
            kept = String.valueOf(aside.getFileName());
        } catch (IOException _) {
            kept = "";
        }
        return new Loaded(Preferences.DEFAULTS, false, Optional.of(new Trouble(kind, file, kept)));
    }

    /** What the file holds, if it is of any use. */
    private Optional<ObjectNode> inFile() {
        try {
            return Files.size(file) <= LARGEST_BYTES ? tree(file) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The object that a file holds, if it holds one. */
    private static Optional<ObjectNode> tree(Path of) throws IOException {
        return new JsonFile().parse(of.toString(), Files.readAllBytes(of))
                                instanceof JsonFile.Json(JsonNode root, List<Problem> _, Lines _)
                        && root instanceof ObjectNode object
                ? Optional.of(object)
                : Optional.empty();
    }

    private Path free() {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + ".broken-" + i);
        }
        return aside;
    }

    /**
     * Writes what has changed. What another window wrote meanwhile stays, but for what changed here too. It is written beside the file
     * and moved there, so that a full disk leaves the old one.
     *
     * @param before what this window has read or written last
     * @return what went wrong, if anything did
     */
    public Optional<Trouble> save(Preferences before, Preferences preferences) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ObjectMapper json = new JsonMapper();
            ObjectNode ours = json.valueToTree(preferences);
            ObjectNode all = inFile().map(theirs -> Merge.of(json.valueToTree(before), ours, theirs))
                    .orElse(ours);
            CompleteFile.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(new Trouble(Trouble.Kind.UNSAVED, file, String.valueOf(failure.getMessage())));
        }
    }
}
