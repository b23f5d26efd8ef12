package dev.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Makes the JVM's ahead-of-time cache for a packaged Custody: {@code lib/custody.aot}, which the launchers start from. It fits
 * this JDK and this place only; elsewhere the JVM starts without. So does the build where none can be made: it says so in a
 * line, and goes on.
 */
public final class StartCache {
    private static final long LONGEST_SECONDS = 90;

    private StartCache() {}

    /** @param arguments the directory of the packaged Custody */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Path lib = Path.of(arguments[0]).toRealPath().resolve("lib");
        Path cache = lib.resolve("custody.aot");
        Path making = lib.resolve("custody.aot.making");
        Path log = lib.resolve("custody.aot.log");
        Files.deleteIfExists(cache);
        Process rehearsal = new ProcessBuilder(command(lib, making))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = rehearsal.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            rehearsal.descendants().forEach(ProcessHandle::destroyForcibly);
            rehearsal.destroyForcibly().waitFor();
        }
        if (ended && rehearsal.exitValue() == 0 && Files.exists(making)) {
            Files.move(making, cache, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(log);
            System.out.printf(
                    Locale.ROOT,
                    "Made the start cache in %.1f s: %s, %d MB%n",
                    (System.nanoTime() - start) / 1e9,
                    cache,
                    Files.size(cache) >> 20);
        } else {
            Files.deleteIfExists(making);
            System.out.println("No start cache could be made, so Custody starts without one (" + log + " says why)");
        }
    }

    /** As the launchers start it: the JVM takes a cache only where options and paths are those that it was made with. */
    private static List<String> command(Path lib, Path making) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCacheOutput=" + making,
                "@" + lib.resolve("custody.jvm"),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "--module-path",
                lib.resolve("javafx").toString(),
                "-cp",
                lib + java.io.File.separator + "*",
                "dev.custody.Rehearsal");
    }
}
