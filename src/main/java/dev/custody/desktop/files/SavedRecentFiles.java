package dev.custody.desktop.files;

import dev.custody.desktop.prefs.PreferencesModel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Recent files that are kept with the preferences. */
public final class SavedRecentFiles implements RecentFiles {
    private final PreferencesModel preferences;

    public SavedRecentFiles(PreferencesModel preferences) {
        this.preferences = preferences;
    }

    /** Those that can be named on this platform: the file of preferences may have come from another one. */
    @Override
    public List<Path> list() {
        List<Path> files = new ArrayList<>();
        for (String name : preferences.get().recent()) {
            try {
                files.add(Path.of(name));
            } catch (InvalidPathException _) {
                continue;
            }
        }
        return files;
    }

    @Override
    public void add(Path file) {
        preferences.change(now -> now.withRecent(name(file)));
    }

    @Override
    public void forget(Path file) {
        preferences.change(now -> now.withoutRecent(name(file)));
    }

    private static String name(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
