package dev.custody;

import dev.custody.cli.Shell;
import dev.custody.desktop.Desktop;
import dev.custody.desktop.Display;

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
        switch (Display.detect()) {
            case Display.Present() -> Desktop.open();
            case Display.NoDisplay(String line) -> System.out.println(line);
            case Display.NoGtk(String line) -> System.out.println(line);
            case Display.NoText(String line) -> System.out.println(line);
        }
    }
}
