package dev.custody.desktop;

import dev.custody.desktop.files.Clip;
import dev.custody.desktop.files.RecentFiles;
import javafx.scene.image.Image;

/**
 * What the window has of the machine that it runs on.
 *
 * @param clip takes what is copied
 * @param recent the files that were open lately
 */
record Outside(RunFileDialogs dialogs, Clip clip, RecentFiles recent) {
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
