package dev.custody.display;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An X server of our own, at a number that is free, with a window manager in it: nobody's desktop is disturbed. */
public final class XServer {
    private static final int PATIENCE_SECONDS = 60;
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/usr/lib/xorg"));

    private final Process server;
    private final String display;
    private final Path directory;
    private @Nullable Process manager;

    private XServer(Process server, String display, Path directory) {
        this.server = server;
        this.display = display;
        this.directory = directory;
    }

    /**
     * Starts one with those screens. It ends after this JVM, however that ends: JavaFX would hang, as every program of X11 is
     * ended there and then, if its display went away before.
     *
     * @return empty where the server ends at once
     */
    public static Optional<XServer> start(Screens screens) {
        try {
            Path directory = Files.createTempDirectory("custody-display");
            Process server = new ProcessBuilder(screens.command(directory))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Xorg tells of itself before it prints the number.
            Optional<String> number = server.inputReader()
                    .lines()
                    .filter(line -> line.matches("[0-9]+"))
                    .findFirst();
            if (number.isEmpty()) {
                return Optional.empty();
            }
            XServer started = new XServer(server, ":" + number.get(), directory);
            for (List<String> command : screens.arranging()) {
                started.run(command);
            }
            Process manager = started.manageWindows();
            started.manager = manager;
            started.endWithThisProcess(manager);
            return Optional.of(started);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** What is missing on this machine for those screens; empty when they can be had. */
    static List<String> missing(Screens screens) {
        return Stream.concat(screens.programs().stream(), Stream.of("openbox"))
                .filter(program -> PROGRAMS.stream().noneMatch(d -> Files.isExecutable(d.resolve(program))))
                .toList();
    }

    /** What a program needs in DISPLAY to be shown on it. */
    public String display() {
        return display;
    }

    /** Does that while the window manager does nothing, as one that has much else to do. It then does what was asked of it meanwhile. */
    public void whileUnmanaged(Runnable what) {
        signalManager("STOP");
        try {
            what.run();
        } finally {
            signalManager("CONT");
        }
    }

    private void signalManager(String signal) {
        try {
            run(List.of(
                    "kill",
                    "-" + signal,
                    String.valueOf(Objects.requireNonNull(manager).pid())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Ends it at once, as a display goes away. */
    public void kill() {
        server.destroyForcibly();
    }

    /** Starts the window manager, and returns when it manages. */
    private Process manageWindows() throws IOException {
        Path sign = directory.resolve("managed");
        // Openbox runs that command when it is ready.
        Process manager = on(new ProcessBuilder("openbox", "--sm-disable", "--startup", "touch " + sign))
                .start();
        Patience.until(PATIENCE_SECONDS, () -> Files.exists(sign) || !manager.isAlive());
        return manager;
    }

    /** The shell's input ends with us. */
    private void endWithThisProcess(Process manager) throws IOException {
        new ProcessBuilder(
                        "sh",
                        "-c",
                        "read -r _; kill \"$2\" \"$3\"; rm -r \"$1\"",
                        "sh",
                        directory.toString(),
                        String.valueOf(manager.pid()),
                        String.valueOf(server.pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = on(new ProcessBuilder(command)).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not do it");
        }
    }

    private ProcessBuilder on(ProcessBuilder builder) {
        builder.environment().put("DISPLAY", display);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
