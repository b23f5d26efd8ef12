package dev.custody.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the output goes.
 *
 * @param isTerminal whether a person watches: then there is progress
 * @param isColoured whether that person wants colour
 * @param interrupted whether that person pressed Ctrl-C
 */
public record Terminal(boolean isTerminal, boolean isColoured, BooleanSupplier interrupted) {
    /** A pipe or a file: plain words, no progress. */
    public static Terminal none() {
        return new Terminal(false, false, () -> false);
    }

    /** The one that this process was started from. Colour as usual: not where {@code NO_COLOR} is set, not on a dumb one. */
    public static Terminal ofThisProcess(BooleanSupplier interrupted) {
        Console console = System.console();
        boolean isTerminal = console != null && console.isTerminal();
        boolean isDumb = "dumb".equals(System.getenv("TERM"));
        return new Terminal(isTerminal && !isDumb, Ansi.AUTO.enabled() && !isDumb, interrupted);
    }

    /** The charset of standard output or error. */
    static Charset charset(String property) {
        try {
            return Optional.ofNullable(System.getProperty(property))
                    .map(Charset::forName)
                    .orElse(Charset.defaultCharset());
        } catch (IllegalArgumentException unknown) {
            return Charset.defaultCharset();
        }
    }

    Ansi ansi() {
        return isColoured ? Ansi.ON : Ansi.OFF;
    }
}
