package dev.custody.desktop.files;

import java.nio.file.Path;
import java.util.List;

/** The run and diagram files that were open lately. */
public interface RecentFiles {
    /** So many are kept. */
    int MOST = 10;

    /** The one that was open last comes first. They may be gone since. */
    List<Path> list();

    /** It was opened or saved just now. */
    void add(Path file);

    /** It is not there any more. */
    void forget(Path file);

    /** That are forgotten with the window. */
    static RecentFiles inMemory() {
        return new MemoryRecentFiles();
    }
}
