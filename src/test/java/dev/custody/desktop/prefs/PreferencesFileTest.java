package dev.custody.desktop.prefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PreferencesFileTest {
    @TempDir
    private Path directory;

    @Test
    void whatWasSavedIsLoaded() {
        PreferencesFile file = new PreferencesFile(directory.resolve("deep/down/window.json"));
        Preferences saved = new Preferences(1600, 900, true, true, "outbox");

        assertThat(file.save(saved)).isEmpty();
        assertThat(file.load().preferences()).isEqualTo(saved);
        assertThat(file.load().note()).isEmpty();
    }

    @Test
    void theFirstStartHasDefaultsAndNothingToSay() {
        PreferencesFile.Loaded loaded = new PreferencesFile(directory.resolve("none.json")).load();

        assertThat(loaded.preferences()).isEqualTo(Preferences.DEFAULTS);
        assertThat(loaded.note()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"width\": \"wide\"}", "{}", "\u0000\u0001"})
    void aFileOfNoUseCostsANoteAndTheDefaults(String content) throws IOException {
        Path path = Files.writeString(directory.resolve("window.json"), content);

        PreferencesFile.Loaded loaded = new PreferencesFile(path).load();

        assertThat(loaded.preferences()).isEqualTo(Preferences.DEFAULTS);
        assertThat(loaded.note()).get().asString().contains(path.toString()).doesNotContain("Exception");
    }

    @Test
    void sizesThatNoScreenHasAreNotTaken() {
        Preferences wild = new Preferences(-5, Double.NaN, false, false, "");
        assertThat(wild.width()).isEqualTo(Preferences.DEFAULTS.width());
        assertThat(wild.height()).isEqualTo(Preferences.DEFAULTS.height());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidInASentence() throws IOException {
        Path occupied = Files.writeString(directory.resolve("occupied"), "");
        assertThat(new PreferencesFile(occupied.resolve("window.json")).save(Preferences.DEFAULTS))
                .get()
                .asString()
                .contains("could not be saved");
    }

    @Test
    void eachPlatformHasItsPlace() {
        Path home = Path.of("/home/ada");
        assertThat(PreferencesFile.inConfigDirectory("Linux", Map.of("XDG_CONFIG_HOME", "/cfg"), home))
                .isEqualTo(Path.of("/cfg/custody/window.json"));
        assertThat(PreferencesFile.inConfigDirectory("Linux", Map.of(), home))
                .isEqualTo(home.resolve(".config/custody/window.json"));
        assertThat(PreferencesFile.inConfigDirectory("Mac OS X", Map.of(), home))
                .isEqualTo(home.resolve("Library/Application Support/custody/window.json"));
        assertThat(PreferencesFile.inConfigDirectory("Windows 11", Map.of("APPDATA", "/roaming"), home))
                .isEqualTo(Path.of("/roaming/custody/window.json"));
    }
}
