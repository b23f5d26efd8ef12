package dev.custody;

import dev.custody.cli.NamedFile;
import dev.custody.cli.Shell;
import dev.custody.cli.Terminal;
import dev.custody.desktop.Desktop;
import dev.custody.desktop.Display;
import dev.custody.desktop.QuickLook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The entry: without arguments the window, with arguments the command line. */
public final class Main {
    private Main() {}

    /**
     * Starts Custody.
     *
     * @param arguments none for the window, or a file that it opens; else a command and its options
     */
    public static void main(String[] arguments) {
        Optional<NamedFile> file = NamedFile.in(arguments);
        if (arguments.length > 0 && file.isEmpty()) {
            Shell.run(arguments);
            return;
        }
        if (QuickLook.seesAWindow()) {
            if (QuickLook.seesNoCard()) {
                // As JavaFX finds out by itself, after a tenth of a second.
                System.setProperty("prism.order", "sw");
            }
            try {
                open(file);
                return;
            } catch (UnsupportedOperationException wrong) {
                explain(wrong, arguments);
                return;
            }
        }
        switch (Display.detect()) {
            case Display.Present() -> open(file);
            case Display.NoDisplay(String line) -> withoutWindow(line, true, arguments);
            case Display.NoGtk(String line) -> withoutWindow(line, true, arguments);
            case Display.NoText(String line) -> withoutWindow(line, false, arguments);
        }
    }

    /**
     * Opens the window. Of a file that does not open it is said twice: here, and in the window, since who started Custody with a
     * double click sees no terminal. The process then ends as a command does that is given such a file.
     */
    private static void open(Optional<NamedFile> file) {
        int exitCode = file.map(Main::check).orElse(0);
        Desktop.open(file.map(NamedFile::path));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int check(NamedFile file) {
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        return file.check(err, Terminal.ofThisProcess(() -> false));
    }

    /** JavaFX could not start after all: a display that refuses us, for one. It does not start again, so there is no picture. */
    private static void explain(UnsupportedOperationException failure, String[] arguments) {
        switch (Display.detect()) {
            case Display.Present() -> throw failure;
            case Display.NoDisplay(String line) -> withoutWindow(line, false, arguments);
            case Display.NoGtk(String line) -> withoutWindow(line, false, arguments);
            case Display.NoText(String line) -> withoutWindow(line, false, arguments);
        }
    }

    private static void withoutWindow(String line, boolean picture, String[] arguments) {
        if (arguments.length > 0) {
            new PrintWriter(System.err, true, System.err.charset()).println(line);
            // It is no command either, and whoever reads commands says so.
            Shell.run(arguments);
            return;
        }
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        out.println(line);
        out.println();
        List<Path> directories = List.of(Path.of(""), Path.of(System.getProperty("java.io.tmpdir", ".")));
        new WithoutWindow(out, Terminal.ofThisProcess(() -> false), directories).play(picture);
    }
}
