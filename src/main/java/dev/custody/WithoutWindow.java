package dev.custody;

import dev.custody.desktop.HeadlessTour;
import dev.custody.scenario.CompleteFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What Custody does where it can open no window: it plays the first run of the tour, and says how to go on. */
final class WithoutWindow {
    private static final String PICTURE = "custody-tour.png";

    private final PrintStream out;
    private final List<Path> directories;

    /** @param directories where the picture goes: into the first that can be written */
    WithoutWindow(PrintStream out, List<Path> directories) {
        this.out = out;
        this.directories = List.copyOf(directories);
    }

    /** @param picture whether one can be drawn on this machine */
    void play(boolean picture) {
        HeadlessTour tour = new HeadlessTour();
        if (picture) {
            byte[] drawn = tour.picture();
            for (Path directory : directories) {
                if (write(drawn, directory.resolve(PICTURE))) {
                    break;
                }
            }
        }
    }

    private boolean write(byte[] drawn, Path file) {
        try {
            CompleteFile.write(file, drawn);
            out.println("The window at the moment of the kill: " + file.toAbsolutePath());
            return true;
        } catch (IOException failure) {
            out.println(failure.getMessage());
            return false;
        }
    }
}
