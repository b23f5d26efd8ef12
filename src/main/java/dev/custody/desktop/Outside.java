package dev.custody.desktop;

import dev.custody.desktop.files.Clip;
import dev.custody.desktop.files.RecentFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.image.Image;

/**
 * What the window has of the machine that it runs on.
 *
 * @param clip takes what is copied
 * @param recent the files that were open lately
 * @param viewer shows what was written, away from the window's thread, or knows that no program does; empty where nothing is shown
 * @param unsaved the file in which a run is kept that the window was closed on before it was saved; empty if none is kept
 */
record Outside(
        RunFileDialogs dialogs,
        Clip clip,
        RecentFiles recent,
        Optional<Predicate<Path>> viewer,
        Optional<Path> unsaved) {
    /** Where nothing is shown that was written, and no run is kept that is not saved. */
    Outside(RunFileDialogs dialogs, Clip clip, RecentFiles recent) {
        this(dialogs, clip, recent, Optional.empty(), Optional.empty());
    }

    /** Where nobody is there: what is asked gets no answer, what is copied goes nowhere. */
    static Outside nobody() {
        return new Outside(
                new NoDialogs(),
                new Clip() {
                    @Override
                    public void text(String text) {}

                    @Override
                    public void picture(Image picture) {}
                },
                RecentFiles.inMemory());
    }
}
