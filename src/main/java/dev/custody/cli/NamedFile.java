package dev.custody.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that is named without a command: the window opens it. The launcher knows it by its name, and so does this: the window has
 * other options than a command.
 */
public final class NamedFile {
    private static final String ENDING = ".json";

    private final String name;
    private final Path path;

    private NamedFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    /** The one file that the arguments name, there or not; empty if they are anything else, or no path on this system. */
    public static Optional<NamedFile> in(String[] arguments) {
        if (arguments.length != 1 || !looksLikeOne(arguments[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NamedFile(arguments[0], Path.of(arguments[0])));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    static boolean looksLikeOne(String argument) {
        return !argument.startsWith("-") && argument.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * Looks whether it is a run, a scenario or a diagram that opens, and says everything that is wrong if it is not. A saved run whose
     * diagram has changed opens: the window says so, and asks.
     *
     * @return the exit code, 0 for one that opens
     */
    public int check(PrintWriter err, Terminal terminal) {
        return CommandLineInterface.check(name, err, terminal);
    }

    /** Where it is, wherever the window is. */
    public Path path() {
        return path.toAbsolutePath().normalize();
    }
}
