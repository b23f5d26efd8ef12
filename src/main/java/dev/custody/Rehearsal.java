package dev.custody;

import dev.custody.cli.CommandLineInterface;
import dev.custody.cli.Terminal;
import dev.custody.desktop.Desktop;
import dev.custody.desktop.Display;
import dev.custody.desktop.QuickLook;
import dev.custody.desktop.StartSign;
import dev.custody.desktop.prefs.PreferencesFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a JVM does to learn how Custody starts: either the window until it can be used and some seconds more, on JavaFX's headless
 * platform, or a few commands. What it learns goes into the cache that the launchers start from ({@link StartCache}).
 */
final class Rehearsal {
    /** The argument for the window. */
    static final String WINDOW = "window";

    /** The argument for commands. */
    static final String COMMANDS = "commands";

    private static final List<List<String>> CALLS = List.of(
            List.of("list"),
            List.of("run", "building-blocks"),
            List.of("run", "queue-worker", "--at", "3s kill worker", "--at", "5s restart worker"),
            List.of("prove", "building-blocks", "--quiet"),
            List.of("report", "task-queue-spike", "queue-worker"));

    /** Not written by the window's own hand, whose classes a start does not need. */
    private static final String SOME_PREFERENCES =
            "{\"tourSeen\": true, \"window\": {\"width\": 1360, \"height\": 860, \"maximized\": false}}";

    /** Long enough for a few messages to cross the diagram. */
    private static final Duration PLAYING = Duration.ofSeconds(4);
    /** A machine that builds other things beside may take its time. */
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private Rehearsal() {}

    /**
     * See the class. Ends the process.
     *
     * @param arguments {@link #WINDOW} or {@link #COMMANDS}
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        // A start goes through this, and not through this class.
        link(Main.class);
        if (arguments[0].equals(WINDOW)) {
            window();
        } else {
            commands();
        }
        // Not by closing the window, which would write preferences.
        System.exit(0);
    }

    private static void commands() throws IOException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Path reports = Files.createDirectories(Path.of(System.getProperty("user.home"), "reports"));
        for (List<String> call : CALLS) {
            List<String> words = new ArrayList<>(call);
            if (call.getFirst().equals("report")) {
                words.addAll(List.of("--out", reports.toString()));
            }
            CommandLineInterface.run(
                    words.toArray(String[]::new), nowhere, nowhere, Terminal.ofThisProcess(() -> false));
        }
    }

    /** Whoever asks for the methods of a class has it linked, and the cache takes only what is. */
    private static void link(Class<?> one) {
        var _ = one.getDeclaredMethods();
    }

    private static void window() throws InterruptedException, IOException {
        if (Display.detect() instanceof Display.NoText(String line)) {
            throw new IllegalStateException(line);
        }
        PlatformClasses.load();
        QuickLook.rehearse();
        // Most starts find preferences, whole ones, and are not the first, which shows the tour.
        Path preferences = PreferencesFile.inConfigDirectory(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home")));
        Files.createDirectories(preferences.getParent());
        Files.writeString(preferences, SOME_PREFERENCES);
        CountDownLatch usable = new CountDownLatch(1);
        System.setProperty(StartSign.PROPERTY, "true");
        System.setOut(new PrintStream(new Ear(usable), true, StandardCharsets.UTF_8));
        Thread.ofPlatform().name("window").daemon().start(() -> Desktop.open(Optional.empty()));
        if (!usable.await(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the window did not open");
        }
        Thread.sleep(PLAYING);
    }

    /** Hears the sign that the window can be used, the only line that it prints. */
    private static final class Ear extends OutputStream {
        private final CountDownLatch heard;

        Ear(CountDownLatch heard) {
            this.heard = heard;
        }

        @Override
        public void write(int letter) {
            if (letter == '\n') {
                heard.countDown();
            }
        }
    }
}
