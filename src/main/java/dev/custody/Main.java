package dev.custody;

import dev.custody.cli.Shell;
import dev.custody.cli.Terminal;
import dev.custody.desktop.Desktop;
import dev.custody.desktop.Display;
import dev.custody.desktop.QuickLook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** The entry: without arguments the window, with arguments the command line. */
public final class Main {
    private Main() {}

    /**
     * Starts Custody.
     *
     * @param arguments none for the window, else a command and its options
     */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            Shell.run(arguments);
            return;
        }
        if (QuickLook.seesAWindow()) {
            if (QuickLook.seesNoCard()) {
                // As JavaFX finds out by itself, after a tenth of a second.
                System.setProperty("prism.order", "sw");
            }
            try {
                Desktop.open();
                return;
            } catch (UnsupportedOperationException wrong) {
                explain(wrong);
                return;
            }
        }
        switch (Display.detect()) {
            case Display.Present() -> Desktop.open();
            case Display.NoDisplay(String line) -> withoutWindow(line, true);
            case Display.NoGtk(String line) -> withoutWindow(line, true);
            case Display.NoText(String line) -> withoutWindow(line, false);
        }
    }

    /** JavaFX could not start after all: a display that refuses us, for one. It does not start again, so there is no picture. */
    private static void explain(UnsupportedOperationException failure) {
        switch (Display.detect()) {
            case Display.Present() -> throw failure;
            case Display.NoDisplay(String line) -> withoutWindow(line, false);
            case Display.NoGtk(String line) -> withoutWindow(line, false);
            case Display.NoText(String line) -> withoutWindow(line, false);
        }
    }

    private static void withoutWindow(String line, boolean picture) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        out.println(line);
        out.println();
        List<Path> directories = List.of(Path.of(""), Path.of(System.getProperty("java.io.tmpdir", ".")));
        new WithoutWindow(out, Terminal.ofThisProcess(() -> false), directories).play(picture);
    }
}
