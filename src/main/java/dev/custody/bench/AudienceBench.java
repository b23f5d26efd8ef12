package dev.custody.bench;

import dev.custody.desktop.WindowOnTrial;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.bridge.Toolkit;
import dev.custody.diagram.Diagram;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A hall full of phones, each with an open stream, that send messages into a run that is shown: what that costs JavaFX's thread in
 * each pulse, in its processor time; how far apart pulses are, by the clock; and how soon phones see what they sent. The phones are
 * a program of their own on this machine, and take their part of it.
 */
public final class AudienceBench {
    private static final double PROMISED_PULSE_MILLIS = 8;
    private static final double PER_MILLI = 1e6;
    private static final long SEED = 1;
    /** Of a window that has just opened nobody wants to know. */
    private static final long SETTLING_NANOS = 3_000_000_000L;

    /** @param seconds for how long they send */
    public record Options(String diagram, int phones, double perSecond, double seconds) {
        public static final Options PUBLISHED = new Options("queue-worker", 200, 20, 20);
    }

    private final PrintWriter out;
    private final Diagram diagram;
    private final Options options;
    private final CompletableFuture<List<String>> crowd = new CompletableFuture<>();
    private final List<Double> playback = new ArrayList<>();
    private final Pulses pulses = new Pulses();
    private final List<Double> apart = new ArrayList<>();
    private @Nullable WindowOnTrial opened;
    private long openedNanos;
    private long lastNanos;
    private boolean gathering;
    private volatile boolean sending;

    private AudienceBench(PrintWriter out, Diagram diagram, Options options) {
        this.out = out;
        this.diagram = diagram;
        this.options = options;
    }

    /** Prints what it measures. Returns 0 if no pulse takes longer than promised, 1 otherwise. */
    public static int run(PrintWriter out, Diagram diagram, Options options) {
        return new AudienceBench(out, diagram, options).measure();
    }

    private int measure() {
        boolean display = Drawing.bySoftware();
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("engine").daemon().factory());
        EngineHost engine = new EngineHost(thread, H2Sinks::inMemory);
        List<String> seen = Toolkit.startAndWait(
                () -> {
                    WindowOnTrial window = new WindowOnTrial(
                            new Stage(),
                            display ? 1280 : 1000,
                            720,
                            RunPlan.of(diagram, SEED),
                            engine,
                            Processor::nanosOfThisThread,
                            this::pulsed);
                    window.play(Speed.ACTION);
                    window.invite();
                    opened = window;
                    openedNanos = System.nanoTime();
                    window.start(() -> next(window));
                },
                crowd);
        if (opened != null) {
            opened.close();
        }
        engine.close();
        thread.shutdown();
        return report(seen);
    }

    private void next(WindowOnTrial window) {
        long now = System.nanoTime();
        if (sending && lastNanos != 0) {
            apart.add((now - lastNanos) / PER_MILLI);
        }
        lastNanos = now;
        if (!gathering && now - openedNanos > SETTLING_NANOS) {
            window.address().ifPresent(address -> {
                gathering = true;
                Thread.ofPlatform().daemon().start(() -> gather(address));
            });
        }
    }

    private void pulsed(long playbackNanos, long nanos) {
        if (sending) {
            playback.add(playbackNanos / PER_MILLI);
            pulses.add(nanos);
        }
    }

    private void gather(String address) {
        try {
            Process process = new ProcessBuilder(command(address))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> said = new ArrayList<>();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals(PhoneCrowd.READY)) {
                        sending = true;
                    } else {
                        said.add(line);
                    }
                }
            }
            sending = false;
            crowd.complete(said);
        } catch (IOException problem) {
            crowd.completeExceptionally(new UncheckedIOException(problem));
        }
    }

    private List<String> command(String address) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                PhoneCrowd.class.getName(),
                address,
                Integer.toString(options.phones()),
                Double.toString(options.perSecond()),
                Double.toString(options.seconds()));
    }

    private int report(List<String> seen) {
        out.printf(
                Locale.ROOT,
                "%d phones send %.0f messages a second for %.0f s into %s%n",
                options.phones(),
                options.perSecond(),
                options.seconds(),
                diagram.id());
        Times.line(out, "folds and what listens to them, a pulse", playback);
        pulses.report(out, "all work of a pulse", PROMISED_PULSE_MILLIS);
        Times.line(out, "from one pulse to the next, by the clock", apart);
        seen.forEach(out::println);
        boolean fast = pulses.longestMillis() <= PROMISED_PULSE_MILLIS;
        out.println(fast ? "ok" : "slower than promised");
        out.flush();
        return fast ? 0 : 1;
    }
}
