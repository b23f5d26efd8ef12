package dev.custody.bench;

import dev.custody.desktop.Display;
import dev.custody.desktop.WindowOnTrial;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Toolkit;
import dev.custody.scenario.story.Scenario;
import dev.custody.sink.h2.H2Sinks;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A scenario on stage, as large as the screen, from its first beat to its last, drawn by the processor: what each frame costs
 * JavaFX's thread and the one that draws, in their processor time, and how far apart frames are by the clock. The two work side by
 * side, so the slower of them says how many frames a second there can be. Counted is what moves; where the stage stands, it costs
 * little.
 */
public final class StageBench {
    /** What we measure: ten times the load. */
    public static final String PUBLISHED = "task-queue-spike";

    /** A projector's sixty frames a second. */
    private static final double A_FRAME_MILLIS = 1_000.0 / 60;

    private static final double PER_MILLI = 1e6;
    private static final String PAINTER = "QuantumRenderer";

    private final PrintWriter out;
    private final Scenario scenario;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private final List<Double> shown = new ArrayList<>();
    private final List<Double> painted = new ArrayList<>();
    private final List<Double> apart = new ArrayList<>();
    private long painter = -1;
    private @Nullable Stamp last;

    /** What both threads have used of the processor, at a time. */
    private record Stamp(long nanos, long shownNanos, long paintedNanos) {}

    private StageBench(PrintWriter out, Scenario scenario) {
        this.out = out;
        this.scenario = scenario;
    }

    /** Prints what it measures. Returns 0 if of a hundred frames at most one takes longer than a projector's, 1 otherwise. */
    public static int run(PrintWriter out, Scenario scenario) {
        return new StageBench(out, scenario).measure();
    }

    private int measure() {
        if (!(Display.detect() instanceof Display.Present)) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("engine").daemon().factory());
        EngineHost engine = new EngineHost(thread, H2Sinks::inMemory);
        Toolkit.startAndWait(
                () -> {
                    WindowOnTrial window = new WindowOnTrial(
                            new Stage(), 1280, 720, scenario.plan(), engine, System::nanoTime, (_, _) -> {});
                    window.present(scenario);
                    window.start(() -> next(window));
                },
                done);
        engine.close();
        thread.shutdown();
        return report();
    }

    private void next(WindowOnTrial window) {
        if (window.isTold()) {
            done.complete(true);
        } else if (!window.isOnStage()) {
            last = null;
        } else if (!window.timeMoves()) {
            last = null;
            window.goOn();
        } else {
            Stamp now = stamp();
            Stamp before = last;
            last = now;
            if (before != null) {
                apart.add((now.nanos - before.nanos) / PER_MILLI);
                shown.add((now.shownNanos - before.shownNanos) / PER_MILLI);
                painted.add((now.paintedNanos - before.paintedNanos) / PER_MILLI);
            }
        }
    }

    private Stamp stamp() {
        if (painter < 0) {
            painter = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                    .filter(info -> info != null && info.getThreadName().startsWith(PAINTER))
                    .mapToLong(ThreadInfo::getThreadId)
                    .findFirst()
                    .orElse(-1);
        }
        return new Stamp(
                System.nanoTime(),
                threads.getCurrentThreadCpuTime(),
                painter < 0 ? 0 : threads.getThreadCpuTime(painter));
    }

    private int report() {
        out.printf(
                Locale.ROOT,
                "%s on a stage of %.0f×%.0f, software rendering%n",
                scenario.id(),
                Screen.getPrimary().getBounds().getWidth(),
                Screen.getPrimary().getBounds().getHeight());
        Times.line(out, "JavaFX's thread, a frame", shown);
        Times.line(out, "the thread that draws, a frame", painted);
        Times.line(out, "from one frame to the next, by the clock", apart);
        long late = Stream.of(shown, painted)
                .mapToLong(each ->
                        each.stream().filter(millis -> millis > A_FRAME_MILLIS).count())
                .max()
                .orElse(0);
        boolean fast = late * 100 <= shown.size();
        out.println(fast ? "ok" : "slower than wanted");
        out.flush();
        return fast ? 0 : 1;
    }
}
