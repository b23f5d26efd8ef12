package dev.custody.desktop.prefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.text.Language;
import dev.custody.diagram.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PreferencesFileTest {
    @TempDir
    private Path directory;

    @Test
    void whatWasSavedIsLoaded() {
        PreferencesFile file = new PreferencesFile(directory.resolve("deep/down/preferences.json"));
        Preferences saved = new Preferences(
                new WindowPlace(1600, 900, true, -1200.0, 40.0),
                new Panels(List.of("stage", "ledger"), new Panels.Sizes(220, 380, 0.5, 0.7)),
                new Looks(Looks.Theme.PROJECTOR, Looks.Accent.AMBER, 16, Looks.Motion.REDUCED),
                new Words(Words.Tongue.GERMAN, Words.Tongue.ENGLISH),
                0.3,
                "outbox",
                List.of("/runs/a.json", "/runs/b.json"),
                Map.of("outbox", Map.of("worker", new Place(2.5, 1))),
                true,
                new PresentPlaces(1920.0, 0.0, WindowPlace.of(1100, 700)));

        assertThat(file.save(Preferences.DEFAULTS, saved)).isEmpty();
        assertThat(file.load()).isEqualTo(new PreferencesFile.Loaded(saved, true, Optional.empty()));
    }

    @Test
    void theFirstStartHasDefaultsAndNothingToSay() {
        PreferencesFile.Loaded loaded = new PreferencesFile(directory.resolve("none.json")).load();

        assertThat(loaded.preferences()).isEqualTo(Preferences.DEFAULTS);
        assertThat(loaded.trouble()).isEmpty();
        assertThat(loaded.saved()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"window\": \"wide\"}", "{\"recent\": [null]}", "\u0000\u0001"})
    void aFileOfNoUseIsSetAsideAndCostsANote(String content) throws IOException {
        Path path = Files.writeString(directory.resolve("preferences.json"), content);

        PreferencesFile.Loaded loaded = new PreferencesFile(path).load();

        assertThat(loaded.preferences()).isEqualTo(Preferences.DEFAULTS);
        assertThat(loaded.trouble().orElseThrow().in(Language.ENGLISH))
                .contains(path.toString(), "kept as preferences.json.broken.")
                .doesNotContain("Exception");
        assertThat(loaded.trouble().orElseThrow().in(new Language(Locale.GERMAN)))
                .contains(path.toString(), "Einstellungen", "preferences.json.broken");
        assertThat(directory.resolve("preferences.json.broken")).hasContent(content);
        assertThat(path).doesNotExist();
    }

    @Test
    void whatWasSetAsideEarlierStays() throws IOException {
        Path path = directory.resolve("preferences.json");
        new PreferencesFile(Files.writeString(path, "first")).load();
        new PreferencesFile(Files.writeString(path, "second")).load();

        assertThat(directory.resolve("preferences.json.broken")).hasContent("first");
        assertThat(directory.resolve("preferences.json.broken-2")).hasContent("second");
    }

    @Test
    void whatALaterVersionWroteIsReadAsFarAsItIsKnown() throws IOException {
        Path path = Files.writeString(directory.resolve("preferences.json"), """
            {"hologram": true, "diagram": "outbox", "pace": 7,
             "looks": {"theme": "INFRARED", "accent": "GREEN", "fontSize": 400, "glow": 3}}
            """);

        PreferencesFile.Loaded loaded = new PreferencesFile(path).load();

        assertThat(loaded.trouble()).isEmpty();
        assertThat(loaded.preferences())
                .isEqualTo(Preferences.DEFAULTS
                        .withDiagram("outbox")
                        .withLooks(Looks.DEFAULT.withAccent(Looks.Accent.GREEN)));
    }

    @Test
    void whatTheFirstVersionWroteIsTakenOver() throws IOException {
        Files.writeString(
                directory.resolve("window.json"),
                "{\"width\": 1500.0, \"height\": 700.0, \"maximized\": true, \"dark\": true, \"diagram\": \"outbox\"}");

        Preferences taken = new PreferencesFile(directory.resolve("preferences.json"))
                .load()
                .preferences();

        assertThat(taken)
                .isEqualTo(Preferences.DEFAULTS
                        .withWindow(new WindowPlace(1500, 700, true, null, null))
                        .withLooks(Looks.DEFAULT.withTheme(Looks.Theme.DARK))
                        .withDiagram("outbox"));
    }

    @Test
    void sizesThatNoScreenHasAreNotTaken() {
        assertThat(WindowPlace.of(-5, Double.NaN)).isEqualTo(WindowPlace.DEFAULT);
        assertThat(new WindowPlace(800, 600, false, Double.NaN, 3.0)).isEqualTo(WindowPlace.of(800, 600));
        assertThat(new Panels(null, new Panels.Sizes(-3, 300, 0.5, 0.5)).rememberedSizes())
                .isEmpty();
    }

    @Test
    void theLastFilesAreKeptOnceEach() {
        Preferences now = Preferences.DEFAULTS;
        for (int i = 0; i < 12; i++) {
            now = now.withRecent("run-" + i);
        }
        now = now.withRecent("run-5");

        assertThat(now.recent())
                .hasSize(Preferences.MOST_RECENT)
                .startsWith("run-5", "run-11")
                .doesNotHaveDuplicates();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidInASentence() throws IOException {
        Path occupied = Files.writeString(directory.resolve("occupied"), "");
        assertThat(new PreferencesFile(occupied.resolve("preferences.json"))
                        .save(Preferences.DEFAULTS, Preferences.DEFAULTS))
                .map(trouble -> trouble.in(Language.ENGLISH))
                .get()
                .asString()
                .contains("could not be saved");
    }

    @Test
    void eachPlatformHasItsPlace() {
        Path home = Path.of("/home/ada");
        assertThat(PreferencesFile.inConfigDirectory("Linux", Map.of("XDG_CONFIG_HOME", "/cfg"), home))
                .isEqualTo(Path.of("/cfg/custody/preferences.json"));
        assertThat(PreferencesFile.inConfigDirectory("Linux", Map.of(), home))
                .isEqualTo(home.resolve(".config/custody/preferences.json"));
        assertThat(PreferencesFile.inConfigDirectory("Mac OS X", Map.of(), home))
                .isEqualTo(home.resolve("Library/Application Support/custody/preferences.json"));
        assertThat(PreferencesFile.inConfigDirectory("Windows 11", Map.of("APPDATA", "/roaming"), home))
                .isEqualTo(Path.of("/roaming/custody/preferences.json"));
    }
}
