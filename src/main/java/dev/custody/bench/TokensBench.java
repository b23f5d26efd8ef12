package dev.custody.bench;

import dev.custody.desktop.WindowOnTrial;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.bridge.Toolkit;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Setting;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.sink.heap.HeapSinks;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;

/**
 * How many frames a second the window draws with 5,000 tokens under way at 1280×720, its panels open, with JavaFX's software
 * rendering. The tokens are messages of a run: a client has handed in as many at once, on a link that takes a minute.
 *
 * <p>Frames are not held back to the screen's 60 a second. Without a display it runs on JavaFX's headless platform, whose stages
 * are at most 1000×1000: there the window is 960×960, which is as many pixels. JavaFX starts once in a process, so this has to
 * be a process of its own.
 */
public final class TokensBench {
    private static final double WANTED = 55;
    private static final double PER_CENT = 100;
    private static final ComponentId CLIENT = new ComponentId("client");
    private static final ComponentId SERVICE = new ComponentId("service");

    private final Options options;

    /**
     * How much to measure.
     *
     * @param tokens under way, 1 to 50,000
     * @param warmUpFrames drawn before the clock starts
     * @param frames measured, 10 or more
     */
    public record Options(int tokens, int warmUpFrames, int frames) {
        /** What we publish: ten seconds and less. */
        public static final Options PUBLISHED = new Options(5_000, 300, 600);

        /** Checks the bounds. */
        public Options {
            if (tokens < 1 || tokens > 50_000 || warmUpFrames < 1 || frames < 10) {
                throw new IllegalArgumentException(
                        "The benchmark needs 1 to 50,000 tokens, a frame to warm up and 10 frames or more, but has %d, %d and %d"
                                .formatted(tokens, warmUpFrames, frames));
            }
        }
    }

    /**
     * What was measured.
     *
     * @param perSecond frames a second
     * @param slowestMillis how long the slowest of a hundred frames took
     */
    public record Figures(int tokens, int width, int height, double perSecond, double slowestMillis) {
        /** Whether it is as fast as we promise. */
        public boolean passed() {
            return perSecond >= WANTED;
        }

        void print(PrintWriter out) {
            out.printf(
                    Locale.ROOT,
                    "%,d tokens at %d×%d, software rendering: %.0f frames a second, one in a hundred takes %.1f ms or more"
                            + " (wanted: %.0f frames a second)%n",
                    tokens,
                    width,
                    height,
                    perSecond,
                    slowestMillis,
                    WANTED);
            out.flush();
        }
    }

    /** A benchmark that has not run yet. */
    public TokensBench(Options options) {
        this.options = options;
    }

    /** Measures, prints the figures and returns the exit code: 0 if it is as fast as promised, else 1. */
    public static int run(PrintWriter out, Options options) {
        Figures figures = new TokensBench(options).measure();
        figures.print(out);
        return figures.passed() ? 0 : 1;
    }

    /** The benchmark on its own. */
    public static void main(String[] arguments) {
        int tokens = arguments.length == 0 ? Options.PUBLISHED.tokens() : Integer.parseInt(arguments[0]);
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new Options(tokens, Options.PUBLISHED.warmUpFrames(), Options.PUBLISHED.frames())));
    }

    /**
     * Measures; starts JavaFX and ends it.
     *
     * @throws IllegalStateException if JavaFX does not start or the window fails
     */
    public Figures measure() {
        boolean display = Drawing.bySoftware();
        System.setProperty("javafx.animation.fullspeed", "true");
        int width = display ? 1280 : 960;
        int height = display ? 720 : 960;
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("engine").daemon().factory());
        EngineHost engine = new EngineHost(thread, HeapSinks::new);
        CompletableFuture<long[]> stamps = new CompletableFuture<>();
        long[] measured = Toolkit.startAndWait(
                () -> {
                    WindowOnTrial window = new WindowOnTrial(
                            new Stage(), width, height, plan(), engine, System::nanoTime, (_, _) -> {});
                    window.play(new Speed(1));
                    window.start(new Frames(window, stamps)::next);
                },
                stamps);
        engine.close();
        thread.shutdown();
        return figures(measured, width, height);
    }

    /** All at once, and a minute on their way. */
    private RunPlan plan() {
        Diagram diagram = new Catalogue(new DiagramLoader()).diagram("building-blocks");
        List<TimedCommand> commands = new ArrayList<>();
        commands.add(at(0, new Command.Set(CLIENT, Setting.TIMEOUT, Setting.TIMEOUT.most())));
        commands.add(at(0, new Command.SetLink(CLIENT, SERVICE, Setting.LATENCY, Setting.LATENCY.most())));
        for (int rest = options.tokens(); rest > 0; rest -= CommandText.MOST_MESSAGES) {
            commands.add(at(1, new Command.Send(CLIENT, Nature.VALID, Math.min(rest, CommandText.MOST_MESSAGES))));
        }
        return RunPlan.of(diagram, 1).with(commands);
    }

    private static TimedCommand at(long micros, Command command) {
        return new TimedCommand(Moment.at(micros), command);
    }

    /** Notes when each frame began, once all tokens are under way and the first frames are over. */
    private final class Frames {
        private final WindowOnTrial window;
        private final CompletableFuture<long[]> stamps;
        private final long[] taken = new long[options.frames()];
        private int frame = -options.warmUpFrames();

        Frames(WindowOnTrial window, CompletableFuture<long[]> stamps) {
            this.window = window;
            this.stamps = stamps;
        }

        void next() {
            Frame shown = window.frame();
            if (shown == null || shown.scene().flights().size() < options.tokens() || stamps.isDone()) {
                return;
            }
            if (frame >= 0) {
                taken[frame] = System.nanoTime();
            }
            if (++frame == taken.length) {
                stamps.complete(taken);
            }
        }
    }

    private Figures figures(long[] stamps, int width, int height) {
        long[] nanos = new long[stamps.length - 1];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = stamps[i + 1] - stamps[i];
        }
        double seconds = (stamps[stamps.length - 1] - stamps[0]) / 1e9;
        Arrays.sort(nanos);
        int slow = Math.max(0, nanos.length - 1 - (int) (nanos.length / PER_CENT));
        return new Figures(options.tokens(), width, height, nanos.length / seconds, nanos[slow] / 1e6);
    }
}
