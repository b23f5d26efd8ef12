package dev.custody;

import dev.custody.desktop.BinaryStyles;
import java.io.File;
import java.io.IOException;
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
 * ({@link BinaryStyles}), and for all that the JVM's ahead-of-time cache, {@code lib/custody.aot}, which fits this Java and this place only; elsewhere the JVM starts without. So does the build where
 * none can be made: it says so in a line, and goes on.
 */
public final class StartCache {
    private static final long LONGEST_SECONDS = 180;

    private StartCache() {}

    /** @param arguments the directory of the packaged Custody */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Path image = Path.of(arguments[0]).toRealPath();
        Optional<Path> own = OwnJava.make(image);
        Path lib = image.resolve("lib");
        Path sheets = Files.createTempDirectory("custody");
        BinaryStyles.addTo(jarIn(lib), sheets);
        Trees.delete(sheets);
        Path cache = lib.resolve("custody.aot");
        Path making = lib.resolve("custody.aot.making");
        Path log = lib.resolve("custody.aot.log");
        Files.deleteIfExists(cache);
        // The window of somebody else: what is learnt must not depend on who packages.
        Path nobody = Files.createTempDirectory("custody");
        ProcessBuilder builder = new ProcessBuilder(command(own, lib, making, nobody))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("XDG_CONFIG_HOME", nobody.toString());
        builder.environment().put("APPDATA", nobody.toString());
        Process rehearsal = builder.start();
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
            System.out.println("No start cache could be made, so Custody starts without one (" + log + " says why)");
        }
    }

    private static Path jarIn(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> file.getFileName().toString().matches("custody-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no jar of Custody in " + lib));
        }
    }

    /** As the launchers start it: the JVM takes a cache only where options and paths are those that it was made with. */
    private static List<String> command(Optional<Path> own, Path lib, Path making, Path userHome) {
        List<String> command = new ArrayList<>(List.of(
                own.orElse(Path.of(System.getProperty("java.home")))
                        .resolve("bin")
                        .resolve("java")
                        .toString(),
                "-XX:AOTCacheOutput=" + making,
                "@" + lib.resolve("custody.jvm"),
                "-Duser.home=" + userHome,
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true"));
        if (own.isEmpty()) {
            command.addAll(List.of("--module-path", lib.resolve("javafx").toString()));
        }
        command.addAll(List.of("-cp", lib + File.separator + "*", "dev.custody.Rehearsal"));
        return command;
    }
}
