package dev.custody.bench;

import dev.custody.desktop.Display;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/**
 * How many frames a second the canvas draws with 2,000 tokens under way at 1280×720, all of them moving, above a diagram with
 * full queues and busy services, with JavaFX's software rendering.
 *
 * <p>It uses the canvas of the window as it is. Frames are not held back to the screen's 60 a second. Without a display it runs
 * on JavaFX's headless platform, whose stages are at most 1000×1000: there the canvas is 960×960, which is as many pixels.
 * JavaFX starts once in a process, so this has to be a process of its own.
 */
public final class TokensBench {
    private static final double WANTED = 55;
    private static final double PER_CENT = 100;

    private final Options options;

    /**
     * How much to measure.
     *
     * @param tokens under way, 1 to 100,000
     * @param warmUpFrames drawn before the clock starts
     * @param frames measured, 10 or more
     */
    public record Options(int tokens, int warmUpFrames, int frames) {
        /** What we publish: ten seconds and less. */
        public static final Options PUBLISHED = new Options(2_000, 300, 600);

        /** Checks the bounds. */
        public Options {
            if (tokens < 1 || tokens > 100_000 || warmUpFrames < 1 || frames < 10) {
                throw new IllegalArgumentException(
                        "The benchmark needs 1 to 100,000 tokens, a frame to warm up and 10 frames or more, but has %d, %d and %d"
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
     * @throws IllegalStateException if JavaFX does not start or the canvas fails
     */
    public Figures measure() {
        boolean display = Display.detect() instanceof Display.Present && System.getProperty("glass.platform") == null;
        if (!display) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        System.setProperty("javafx.animation.fullspeed", "true");
        int width = display ? 1280 : 960;
        int height = display ? 720 : 960;
        CompletableFuture<long[]> stamps = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                new TokensStage(options, width, height, stamps).open();
            } catch (RuntimeException problem) {
                stamps.completeExceptionally(problem);
            }
        });
        try {
            return figures(stamps.get(), width, height);
        } catch (ExecutionException problem) {
            throw new IllegalStateException("The canvas failed: " + problem.getCause(), problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", problem);
        } finally {
            Platform.exit();
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
