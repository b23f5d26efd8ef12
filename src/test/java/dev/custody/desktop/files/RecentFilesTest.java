package dev.custody.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RecentFilesTest {
    static List<RecentFiles> kinds() {
        return List.of(RecentFiles.inMemory(), new SavedRecentFiles(preferences()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theLastTenTheNewestFirstAndEachOnce(RecentFiles files) {
        for (int i = 1; i <= 12; i++) {
            files.add(Path.of("f" + i + ".json"));
        }
        files.add(Path.of("f5.json"));

        assertThat(files.list())
                .hasSize(10)
                .startsWith(
                        Path.of("f5.json").toAbsolutePath(), Path.of("f12.json").toAbsolutePath())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneThatIsGoneIsForgotten(RecentFiles files) {
        files.add(Path.of("kept.json"));
        files.add(Path.of("gone.json"));
        files.forget(Path.of("gone.json"));

        assertThat(files.list()).containsExactly(Path.of("kept.json").toAbsolutePath());
    }

    @Test
    void thePreferencesKeepThem() {
        PreferencesModel preferences = preferences();
        new SavedRecentFiles(preferences).add(Path.of("run.json"));

        assertThat(new SavedRecentFiles(preferences).list())
                .containsExactly(Path.of("run.json").toAbsolutePath());
    }

    private static PreferencesModel preferences() {
        return new PreferencesModel(Preferences.DEFAULTS);
    }
}
