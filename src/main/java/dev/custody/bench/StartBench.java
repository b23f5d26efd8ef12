package dev.custody.bench;

import dev.custody.desktop.Display;
import dev.custody.desktop.StartSign;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesFile;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How long it takes from the start of a process until its window can be used: that of Custody as it is packaged, with and without
 * its start cache, of an empty JavaFX program, and of a command. They take turns, so that others on this machine disturb all
 * alike. Needs a display.
 */
public final class StartBench {
    /** What we publish: a minute. */
    public static final int ROUNDS = 9;

    private static final String MAIN = "dev.custody.Main";
    private static final double PER_MILLI = 1e6;

    private final PrintWriter out;
    private final Path lib;
    private final int rounds;
    private final Path preferences;

    private enum Program {
        EMPTY("an empty JavaFX window, without a cache", false, StartSign.LINE, EmptyWindow.class.getName()),
        CACHED("Custody's window", true, StartSign.LINE, MAIN),
        WHOLE("Custody's window with all its panels", true, StartSign.WHOLE, MAIN),
        BARE("Custody's window, without the cache", false, StartSign.LINE, MAIN),
        COMMAND("custody list", true, "", MAIN, "list"),
        BARE_COMMAND("custody list, without the cache", false, "", MAIN, "list");

        private final String title;
        private final boolean cached;
        private final String sign;
        private final String main;
        private final List<String> arguments;

        /**
         * @param cached whether its launcher starts it, from the cache
         * @param sign the line that it prints when it has started; empty if that is its end
         */
        Program(String title, boolean cached, String sign, String main, String... arguments) {
            this.title = title;
            this.cached = cached;
            this.sign = sign;
            this.main = main;
            this.arguments = List.of(arguments);
        }

        boolean hasWindow() {
            return !sign.isEmpty();
        }
    }

    /** @param processorMillis what all of its threads had used by then; 0 where a process that has ended does not say */
    private record Taken(double millis, double processorMillis) {}

    private StartBench(PrintWriter out, Path lib, int rounds, Path preferences) {
        this.out = out;
        this.lib = lib;
        this.rounds = rounds;
        this.preferences = preferences;
    }

    /**
     * Measures and prints. Returns 0 if the window is there no later than the empty one, 1 if it is, 2 where it cannot be
     * measured.
     *
     * @param rounds how often each program is started, after once to warm the disk up
     */
    public static int run(PrintWriter out, int rounds) {
        Path lib = lib();
        if (!Files.exists(lib.resolve("window.aot")) || !Files.exists(lib.resolve("custody.aot"))) {
            out.println("There is no start cache in " + lib + ". This measures a packaged Custody: ./mvnw package, then"
                    + " target/custody/bin/custody bench start");
            out.flush();
            return 2;
        }
        if (!(Display.detect() instanceof Display.Present)) {
            out.println("This needs a display: put xvfb-run -a before the command.");
            out.flush();
            return 2;
        }
        return new StartBench(out, lib, rounds, preferences()).measure();
    }

    /** Those of somebody who has seen the tour: of all starts, only the first one shows it. */
    private static Path preferences() {
        try {
            Path home = Files.createTempDirectory("custody");
            Path file = PreferencesFile.inConfigDirectory("linux", Map.of("XDG_CONFIG_HOME", home.toString()), home);
            new PreferencesFile(file).save(Preferences.DEFAULTS, Preferences.DEFAULTS.withTourSeen());
            return home;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private int measure() {
        Program[] programs = Program.values();
        double[][] millis = new double[programs.length][rounds];
        double[][] processor = new double[programs.length][rounds];
        for (int round = -1; round < rounds; round++) {
            for (Program program : programs) {
                Taken took = start(program);
                if (round >= 0) {
                    millis[program.ordinal()][round] = took.millis();
                    processor[program.ordinal()][round] = took.processorMillis();
                }
            }
        }
        for (Program program : programs) {
            double[] all = millis[program.ordinal()];
            double[] used = processor[program.ordinal()];
            Arrays.sort(all);
            Arrays.sort(used);
            out.printf(
                    Locale.ROOT,
                    "%-42s %5.0f ms (%.0f to %.0f)%s%n",
                    program.title,
                    median(all),
                    all[0],
                    all[all.length - 1],
                    median(used) > 0 ? String.format(Locale.ROOT, ", %5.0f ms of processor time", median(used)) : "");
        }
        double cached = median(millis[Program.CACHED.ordinal()]);
        double empty = median(millis[Program.EMPTY.ordinal()]);
        out.printf(
                Locale.ROOT,
                "Custody's window can be used after %.2f of the time of the empty one: %s%n",
                cached / empty,
                cached <= empty ? "ok" : "slower than promised");
        out.flush();
        return cached <= empty ? 0 : 1;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private Taken start(Program program) {
        try {
            long start = System.nanoTime();
            Process process = process(program).start();
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                String line = said.readLine();
                while (line != null && !(program.hasWindow() && line.equals(program.sign))) {
                    line = said.readLine();
                }
                long end = System.nanoTime();
                if (program.hasWindow() != (line != null)) {
                    throw new IllegalStateException(program.title + " did not start");
                }
                double processor = process.info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .orElse(0L);
                return new Taken((end - start) / PER_MILLI, processor);
            } finally {
                // Where the launcher waits for what it started.
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", problem);
        }
    }

    private ProcessBuilder process(Program program) {
        ProcessBuilder process = new ProcessBuilder(program.cached ? packaged(program) : bare(program))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("XDG_CONFIG_HOME", preferences.toString());
        // What java reads beside its command line: the launcher's is as everybody's.
        process.environment().put("JDK_JAVA_OPTIONS", "-D" + StartSign.PROPERTY + "=true");
        return process;
    }

    /** By its launcher, as people start it. */
    private List<String> packaged(Program program) {
        String launcher = File.separatorChar == '/' ? "custody" : "custody.cmd";
        return Stream.concat(
                        Stream.of(lib.resolveSibling("bin").resolve(launcher).toString()), program.arguments.stream())
                .toList();
    }

    /** The JDK that runs this, with Custody's plainest options. */
    private List<String> bare(Program program) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "@" + lib.resolve("custody.jvm"),
                                "--module-path",
                                lib.resolve("javafx").toString(),
                                "-cp",
                                lib + File.separator + "*",
                                program.main),
                        program.arguments.stream())
                .toList();
    }

    /** The directory of Custody's jar, or of its classes where it is not packaged. */
    private static Path lib() {
        try {
            Path jar = Path.of(StartBench.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Objects.requireNonNull(jar.toAbsolutePath().getParent(), "a jar lies in a directory");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
