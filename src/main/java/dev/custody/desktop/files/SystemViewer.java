package dev.custody.desktop.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Has the machine show a file or a folder with the program that is for it, and knows whether there was one: the toolkit's own way
 * of doing so is silent where there is none. Waits, so it is for a thread that may.
 */
public final class SystemViewer implements Predicate<Path> {
    /** One that still runs after so long shows it, or asks with what. */
    private static final long SECONDS = 10;

    private final List<List<String>> openers;

    /** @param openers commands to be tried one after the other, each with the path behind it, until one ends well */
    SystemViewer(List<List<String>> openers) {
        this.openers = List.copyOf(openers);
    }

    /** That of the system of that name. */
    public static SystemViewer of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new SystemViewer(List.of(List.of("rundll32", "url.dll,FileProtocolHandler")));
        }
        return new SystemViewer(
                name.startsWith("mac")
                        ? List.of(List.of("open"))
                        : List.of(List.of("xdg-open"), List.of("gio", "open")));
    }

    /** Shows it; false where no program does. */
    @Override
    public boolean test(Path shown) {
        return openers.stream().anyMatch(opener -> opens(opener, shown.toAbsolutePath()));
    }

    private static boolean opens(List<String> opener, Path shown) {
        List<String> command = new ArrayList<>(opener);
        command.add(shown.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException _) {
            // There is no such command here.
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
