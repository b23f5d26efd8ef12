package dev.custody.desktop.prefs;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.custody.scenario.CompleteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file that holds the {@link Preferences}. */
public final class PreferencesFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final long LARGEST_BYTES = 64 * 1024;

    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param note what to tell the person, if the file was there and of no use
     */
    public record Loaded(Preferences preferences, Optional<String> note) {}

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
        return directory.resolve("custody").resolve("window.json");
    }

    /** Reads them; the defaults where that fails. */
    public Loaded load() {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                return unreadable("it is too large");
            }
            @Nullable Preferences read = JSON.readValue(Files.readAllBytes(file), Preferences.class);
            return read == null || read.diagram() == null
                    ? unreadable("something is missing in it")
                    : new Loaded(read, Optional.empty());
        } catch (NoSuchFileException _) {
            return new Loaded(Preferences.DEFAULTS, Optional.empty());
        } catch (JacksonException _) {
            return unreadable("it is not what Custody wrote");
        } catch (IOException failure) {
            return unreadable(String.valueOf(failure.getMessage()));
        }
    }

    private Loaded unreadable(String why) {
        return new Loaded(
                Preferences.DEFAULTS,
                Optional.of("Window settings could not be read from " + file + " (" + why
                        + "). The window starts as new."));
    }

    /**
     * Writes them beside the file and moves them there, so that a full disk leaves the old ones.
     *
     * @return what went wrong, in a sentence
     */
    public Optional<String> save(Preferences preferences) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            CompleteFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(preferences));
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of("Window settings could not be saved to " + file + ": " + failure.getMessage());
        }
    }
}
