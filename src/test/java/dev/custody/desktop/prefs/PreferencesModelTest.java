package dev.custody.desktop.prefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.canvas.Places;
import dev.custody.desktop.files.SavedRecentFiles;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesModelTest {
    private static final long SECOND = 1_000_000_000;

    private final BooleanProperty systemDark = new SimpleBooleanProperty();
    private final BooleanProperty systemReduced = new SimpleBooleanProperty();
    private final PreferencesModel model = new PreferencesModel(Preferences.DEFAULTS, systemDark, systemReduced);

    @TempDir
    private Path directory;

    @Test
    void theSystemsThemeIsFollowedWhileItChanges() {
        List<Looks.Theme> worn = new ArrayList<>();
        model.theme().subscribe(theme -> worn.add(theme));

        systemDark.set(true);
        model.changeLooks(looks -> looks.withTheme(Looks.Theme.PROJECTOR));
        systemDark.set(false);
        systemDark.set(true);
        model.changeLooks(looks -> looks.withTheme(Looks.Theme.SYSTEM));

        assertThat(worn).containsExactly(Looks.Theme.LIGHT, Looks.Theme.DARK, Looks.Theme.PROJECTOR, Looks.Theme.DARK);
    }

    @Test
    void theKeySwitchesWhatIsSeen() {
        systemDark.set(true);
        model.switchTheme();
        assertThat(model.get().looks().theme()).isEqualTo(Looks.Theme.LIGHT);
        model.switchTheme();
        assertThat(model.get().looks().theme()).isEqualTo(Looks.Theme.DARK);
    }

    @Test
    void motionIsTheSystemsUnlessChosen() {
        systemReduced.set(true);
        assertThat(model.reducedMotion().getValue()).isTrue();
        model.changeLooks(looks -> looks.withMotion(Looks.Motion.FULL));
        assertThat(model.reducedMotion().getValue()).isFalse();
        systemReduced.set(false);
        model.changeLooks(looks -> looks.withMotion(Looks.Motion.REDUCED));
        assertThat(model.reducedMotion().getValue()).isTrue();
    }

    @Test
    void theSystemDecidesOnTheLanguageUntilAPersonDoes() {
        assertThat(Words.DEFAULT.on(Locale.GERMANY)).isEqualTo(new Language(Locale.GERMAN));
        assertThat(Words.DEFAULT.on(Locale.JAPAN)).isEqualTo(Language.ENGLISH);
        assertThat(Words.DEFAULT.withTexts(Words.Tongue.GERMAN).on(Locale.US)).isEqualTo(new Language(Locale.GERMAN));
        assertThat(Words.DEFAULT.withTexts(Words.Tongue.ENGLISH).on(Locale.GERMANY))
                .isEqualTo(Language.ENGLISH);
        assertThat(Words.DEFAULT.withNumbers(Words.Tongue.ENGLISH).on(Locale.GERMANY))
                .isEqualTo(new Language(Locale.GERMAN, Locale.ENGLISH));
    }

    @Test
    void placesAreKeptForEachDiagramAndForgottenForOne() {
        Places places = new SavedPlaces(model);
        ComponentId worker = new ComponentId("worker");
        places.put("outbox", worker, new Place(1, 2));
        places.put("direct", worker, new Place(3, 4));
        places.put("direct", new ComponentId("api"), new Place(5, 6));
        places.forget("outbox");

        assertThat(places.of("outbox", worker)).isEmpty();
        assertThat(new SavedPlaces(model).of("direct", worker)).contains(new Place(3, 4));
        assertThat(model.get().places()).containsOnlyKeys("direct");
    }

    @Test
    void aChangeIsSavedOnceItHasStayedForAMoment() {
        PreferencesFile file = new PreferencesFile(directory.resolve("preferences.json"));
        List<Trouble> told = new ArrayList<>();
        List<Preferences> written = new ArrayList<>();
        PreferencesSaver saver = new PreferencesSaver(
                file,
                model,
                Optional.of(model.get()),
                write -> {
                    write.run();
                    written.add(file.load().preferences());
                },
                told::add);
        saver.pulse(SECOND);
        saver.pulse(3 * SECOND);
        assertThat(written).isEmpty();

        for (int size = 14; size <= 18; size++) {
            double pixels = size;
            model.changeLooks(looks -> looks.withFontSize(pixels));
            saver.pulse(3 * SECOND + size * SECOND / 10);
        }
        saver.pulse(6 * SECOND);
        saver.pulse(7 * SECOND);

        assertThat(written).containsExactly(model.get());
        assertThat(told).isEmpty();
    }

    /** Two windows are open at once; each writes what was changed in it, and neither takes back what the other wrote. */
    @Test
    void twoWindowsDoNotUndoEachOther() {
        PreferencesFile file = new PreferencesFile(directory.resolve("preferences.json"));
        PreferencesModel other = new PreferencesModel(model.get());
        PreferencesSaver ours = new PreferencesSaver(file, model, Optional.empty(), Runnable::run, _ -> {});
        PreferencesSaver theirs = new PreferencesSaver(file, other, Optional.empty(), Runnable::run, _ -> {});
        ours.saveNow();
        theirs.saveNow();

        model.changeLooks(looks -> looks.withFontSize(18));
        model.change(now -> now.withRecent("/runs/first.run.json"));
        ours.saveNow();
        other.change(now -> now.withDiagram("outbox"));
        other.changeLooks(looks -> looks.withAccent(Looks.Accent.AMBER));
        theirs.saveNow();
        model.change(now -> now.withDiagram("polling"));
        ours.saveNow();

        Preferences kept = file.load().preferences();
        assertThat(kept.looks().fontSize()).isEqualTo(18);
        assertThat(kept.looks().accent()).isEqualTo(Looks.Accent.AMBER);
        assertThat(kept.recent()).containsExactly("/runs/first.run.json");
        // Both chose one: who did last.
        assertThat(kept.diagram()).isEqualTo("polling");
    }

    /** Somebody saves a run each day, for years. */
    @Test
    void ofManyFilesTheLastAreKept() {
        SavedRecentFiles recent = new SavedRecentFiles(model);
        for (int i = 1; i <= 3_000; i++) {
            recent.add(directory.resolve(i + ".run.json"));
        }
        assertThat(recent.list()).hasSize(Preferences.MOST_RECENT);
        assertThat(recent.list().getFirst()).isEqualTo(directory.resolve("3000.run.json"));
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsToldOnce() throws IOException {
        Path occupied = Files.writeString(directory.resolve("occupied"), "");
        List<Trouble> told = new ArrayList<>();
        PreferencesSaver saver = new PreferencesSaver(
                new PreferencesFile(occupied.resolve("preferences.json")),
                model,
                Optional.empty(),
                Runnable::run,
                told::add);
        for (int i = 1; i <= 4; i++) {
            saver.pulse(i * SECOND);
        }
        model.switchTheme();
        for (int i = 5; i <= 8; i++) {
            saver.pulse(i * SECOND);
        }

        assertThat(told).singleElement().extracting(Trouble::kind).isEqualTo(Trouble.Kind.UNSAVED);
    }
}
