package dev.custody;

import dev.custody.desktop.BinaryStyles;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes what a packaged Custody starts from: a Java of its own ({@link OwnJava}), stylesheets that need no parsing
 * ({@link BinaryStyles}), classes that need no making ({@link PlainClasses}), and for all that the JVM's ahead-of-time caches:
 * {@code lib/window.aot} for the window and {@code lib/custody.aot} for commands, for a start pays for every class that is in its
 * cache. They fit this Java and this place only; elsewhere the JVM starts without. So does the build where none can be made: it
 * says so in a line, and goes on.
 */
public final class StartCache {
    private static final long LONGEST_SECONDS = 180;

    /**
     * What the JVM learns from the window beside its classes is what was called how often, and it would compile all of that anew in
     * the first second, when the window needs the processor. Commands live long enough for it.
     */
    private static final List<String> CLASSES_ALONE =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private final Path lib;
    private final Optional<Path> own;

    private StartCache(Path lib, Optional<Path> own) {
        this.lib = lib;
        this.own = own;
    }

    /** @param arguments the directory of the packaged Custody */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path image = Path.of(arguments[0]).toRealPath();
        Optional<Path> own = OwnJava.make(image);
        Path lib = image.resolve("lib");
        Path sheets = Files.createTempDirectory("custody");
        try (URLClassLoader libraries = librariesIn(lib)) {
            BinaryStyles.addTo(jarIn(lib), sheets, libraries);
            new PlainClasses(libraries).rewrite(jarIn(lib));
        }
        Trees.delete(sheets);
        StartCache caches = new StartCache(lib, own);
        Making window = caches.begin("window", Rehearsal.WINDOW, CLASSES_ALONE);
        Making commands = caches.begin("custody", Rehearsal.COMMANDS, List.of());
        window.end();
        commands.end();
    }

    /** A rehearsal that runs beside this program. */
    private record Making(Process rehearsal, long start, Path cache, Path making, Path log, Path nobody) {
        void end() throws IOException, InterruptedException {
            boolean ended = rehearsal.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                rehearsal.descendants().forEach(ProcessHandle::destroyForcibly);
                rehearsal.destroyForcibly().waitFor();
            }
            Trees.delete(nobody);
            if (ended && rehearsal.exitValue() == 0 && Files.exists(making)) {
                Files.move(making, cache, StandardCopyOption.REPLACE_EXISTING);
                Files.deleteIfExists(log);
                System.out.printf(
                        Locale.ROOT,
                        "Made what Custody starts from in %.1f s: %s, %d MB%n",
                        (System.nanoTime() - start) / 1e9,
                        cache,
                        Files.size(cache) >> 20);
            } else {
                Files.deleteIfExists(making);
                System.out.println(
                        "No start cache could be made, so Custody starts without one (" + log + " says why)");
            }
        }
    }

    private Making begin(String name, String rehearsed, List<String> options) throws IOException {
        Path cache = lib.resolve(name + ".aot");
        Path making = lib.resolve(name + ".aot.making");
        Path log = lib.resolve(name + ".aot.log");
        Files.deleteIfExists(cache);
        // The window of somebody else: what is learnt must not depend on who packages.
        Path nobody = Files.createTempDirectory("custody");
        List<String> command = command(making, nobody, options);
        command.add(rehearsed);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("XDG_CONFIG_HOME", nobody.toString());
        builder.environment().put("APPDATA", nobody.toString());
        return new Making(builder.start(), System.nanoTime(), cache, making, log, nobody);
    }

    private static Path jarIn(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> file.getFileName().toString().matches("custody-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no jar of Custody in " + lib));
        }
    }

    private static URLClassLoader librariesIn(Path lib) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.walk(lib)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new));
    }

    /** As the launchers start it: the JVM takes a cache only where options and paths are those that it was made with. */
    private List<String> command(Path making, Path userHome, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                own.orElse(Path.of(System.getProperty("java.home")))
                        .resolve("bin")
                        .resolve("java")
                        .toString(),
                "-XX:AOTCacheOutput=" + making,
                "@" + lib.resolve("custody.jvm"),
                "-Duser.home=" + userHome,
                "-Dglass.platform=Headless",
                "-Dprism.order=sw"));
        command.addAll(options);
        if (own.isEmpty()) {
            command.addAll(List.of("--module-path", lib.resolve("javafx").toString()));
        }
        command.addAll(List.of("-cp", lib + File.separator + "*", "dev.custody.Rehearsal"));
        return command;
    }
}
