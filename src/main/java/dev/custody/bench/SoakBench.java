package dev.custody.bench;

import dev.custody.desktop.WindowSoak;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.bridge.Toolkit;
import dev.custody.sink.h2.H2Sinks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.stage.Stage;

/**
 * Somebody who does anything in the window, some eight things a second, in an order that comes from a seed: keys, clicks, drags,
 * every action there is, faults, other diagrams. Nothing may break, and nothing may keep JavaFX's thread from its next frame for
 * longer than a person forgives, in processor time of that thread.
 */
public final class SoakBench {
    private static final long LONGEST_MILLIS = 100;
    private static final int TOLD = 20;

    /**
     * What is done, and for how long.
     *
     * @param seconds by the clock
     */
    public record Options(int seconds, long seed) {
        public static final Options PUBLISHED = new Options(300, 1);
    }

    private final PrintWriter out;
    private final Options options;
    private final CompletableFuture<WindowSoak> done = new CompletableFuture<>();

    private SoakBench(PrintWriter out, Options options) {
        this.out = out;
        this.options = options;
    }

    /** Prints what it sees. Returns 0 if nothing broke and nothing took too long, 1 otherwise. */
    public static int run(PrintWriter out, Options options) {
        try {
            Path directory = Files.createTempDirectory("custody-soak");
            try {
                return new SoakBench(out, options).soak(directory);
            } finally {
                delete(directory);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        try {
            Files.delete(directory);
        } catch (DirectoryNotEmptyException _) {
            // Something was being saved at the end, which nobody waits for. What was seen is told all the same.
        }
    }

    private int soak(Path directory) {
        boolean display = Drawing.bySoftware();
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("engine").daemon().factory());
        EngineHost engine = new EngineHost(thread, H2Sinks::inMemory);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(options.seconds());
        WindowSoak soak = Toolkit.startAndWait(
                () -> {
                    WindowSoak begun = new WindowSoak(
                            new Stage(),
                            display ? 1280 : 1000,
                            720,
                            engine,
                            directory,
                            options.seed(),
                            TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS));
                    begun.start();
                    new Pulse(_ -> {
                                if (!done.isDone() && (!begun.wrong().isEmpty() || System.nanoTime() > end)) {
                                    begun.close();
                                    done.complete(begun);
                                }
                            })
                            .start();
                },
                done);
        engine.close();
        thread.shutdown();
        return report(soak);
    }

    private int report(WindowSoak soak) {
        List<WindowSoak.Stall> stalls = soak.stalls().stream()
                .sorted(Comparator.comparingLong(WindowSoak.Stall::nanos).reversed())
                .toList();
        out.printf(
                Locale.ROOT,
                "%,d things done in %d s (seed %d): %d kept JavaFX's thread for more than %d ms%n",
                soak.steps(),
                options.seconds(),
                options.seed(),
                stalls.size(),
                LONGEST_MILLIS);
        stalls.stream().limit(TOLD).forEach(out::println);
        if (!soak.wrong().isEmpty()) {
            out.println("Custody made a mistake. What was done last, and the mistake:");
            soak.lastSteps().forEach(out::println);
            soak.wrong().forEach(out::println);
        }
        boolean good = stalls.isEmpty() && soak.wrong().isEmpty();
        out.println(good ? "ok" : "not as wanted");
        out.flush();
        return good ? 0 : 1;
    }
}
