package dev.custody;

import dev.custody.cli.CommandLineInterface;
import dev.custody.cli.Terminal;
import dev.custody.desktop.Desktop;
import dev.custody.desktop.Display;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;

/**
 * What a JVM does to learn how Custody starts: a few commands, and the window for a few seconds, on JavaFX's headless platform.
 * What it learns goes into the cache that the launchers start from ({@link StartCache}).
 */
final class Rehearsal {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("list"),
            List.of("run", "building-blocks"),
            List.of("run", "queue-worker", "--at", "3s kill worker", "--at", "5s restart worker"),
            List.of("prove", "building-blocks", "--quiet"));

    /** Long enough for a few messages to cross the diagram. */
    private static final Duration WINDOW = Duration.ofSeconds(3);

    private Rehearsal() {}

    /** See the class. Ends the process. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (List<String> command : COMMANDS) {
            CommandLineInterface.run(
                    command.toArray(String[]::new), nowhere, nowhere, Terminal.ofThisProcess(() -> false));
        }
        if (!(Display.detect() instanceof Display.NoText)) {
            Thread.ofPlatform().name("window").daemon().start(Desktop::open);
            Thread.sleep(WINDOW);
        }
        // Not by closing the window, which would write preferences.
        System.exit(0);
    }
}
