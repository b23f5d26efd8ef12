package dev.custody.desktop.settings;

import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.prefs.Words;
import dev.custody.desktop.text.Texts;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What can be chosen. Each choice counts at once, but for that of the language. */
public final class SettingsViewModel {
    private final PreferencesModel preferences;
    private final Consumer<Speed> pace;
    private final Consumer<Notice> notices;
    private final Texts texts;

    /** @param pace is given to the run that is open */
    public SettingsViewModel(
            PreferencesModel preferences, Consumer<Speed> pace, Consumer<Notice> notices, Texts texts) {
        this.preferences = preferences;
        this.pace = pace;
        this.notices = notices;
        this.texts = texts;
    }

    ReadOnlyObjectProperty<Preferences> chosenProperty() {
        return preferences.property();
    }

    void choose(Looks.Theme theme) {
        preferences.changeLooks(looks -> looks.withTheme(theme));
    }

    void choose(Looks.Accent accent) {
        preferences.changeLooks(looks -> looks.withAccent(accent));
    }

    void choose(Looks.Motion motion) {
        preferences.changeLooks(looks -> looks.withMotion(motion));
    }

    void chooseSize(double pixels) {
        preferences.changeLooks(looks -> looks.withFontSize(Math.round(pixels)));
    }

    void choosePace(Speed chosen) {
        if (!preferences.get().speed().equals(chosen)) {
            preferences.change(now -> now.withSpeed(chosen));
            pace.accept(chosen);
        }
    }

    void chooseTexts(Words.Tongue tongue) {
        changeWords(words -> words.withTexts(tongue));
    }

    void chooseNumbers(Words.Tongue tongue) {
        changeWords(words -> words.withNumbers(tongue));
    }

    private void changeWords(UnaryOperator<Words> change) {
        Words before = preferences.get().words();
        Words now = change.apply(before);
        if (!now.equals(before)) {
            preferences.change(each -> each.withWords(now));
            notices.accept(Notice.information(texts.of("language.told")));
        }
    }

    void toDefaults() {
        changeWords(_ -> Words.DEFAULT);
        choosePace(Preferences.DEFAULTS.speed());
        preferences.change(Preferences::withDefaultChoices);
    }
}
