package dev.custody.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.prefs.Words;
import dev.custody.desktop.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingsViewModelTest {
    private final PreferencesModel preferences = new PreferencesModel(Preferences.DEFAULTS.withDiagram("outbox"));
    private final List<Speed> paces = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final SettingsViewModel model = new SettingsViewModel(
            preferences, paces::add, notices::add, Language.ENGLISH.texts(SettingsViewModel.class));

    @Test
    void eachChoiceCountsAtOnce() {
        model.choose(Looks.Theme.HIGH_CONTRAST);
        model.choose(Looks.Accent.GREEN);
        model.choose(Looks.Motion.REDUCED);
        model.chooseSize(15.6);

        assertThat(preferences.get().looks())
                .isEqualTo(new Looks(Looks.Theme.HIGH_CONTRAST, Looks.Accent.GREEN, 16, Looks.Motion.REDUCED));
    }

    @Test
    void aPaceIsThatOfTheOpenRunToo() {
        model.choosePace(new Speed(3));
        model.choosePace(new Speed(3));

        assertThat(paces).containsExactly(new Speed(3));
        assertThat(preferences.get().speed()).isEqualTo(new Speed(3));
    }

    @Test
    void aLanguageIsSaidToComeWithTheNextStart() {
        model.chooseTexts(Words.Tongue.GERMAN);
        model.chooseTexts(Words.Tongue.GERMAN);

        assertThat(preferences.get().words().texts()).isEqualTo(Words.Tongue.GERMAN);
        assertThat(notices).singleElement().extracting(Notice::text).asString().contains("started again");
    }

    @Test
    void theDefaultsComeBackAndWhatIsMerelyRememberedStays() {
        model.choose(Looks.Theme.DARK);
        model.choosePace(new Speed(10));
        model.chooseNumbers(Words.Tongue.GERMAN);
        model.toDefaults();

        assertThat(preferences.get()).isEqualTo(Preferences.DEFAULTS.withDiagram("outbox"));
        assertThat(paces.getLast()).isEqualTo(Speed.ACTION);
    }
}
