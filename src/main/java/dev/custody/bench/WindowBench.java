package dev.custody.bench;

import dev.custody.desktop.WindowOnTrial;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.bridge.Toolkit;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.engine.RunPlan;
import dev.custody.engine.kernel.RandomStream;
import dev.custody.sink.heap.HeapSinks;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;

/**
 * What a run of 100,000 events costs JavaFX's thread, in the window as it is: all work of each pulse while the run is played, and
 * how long it takes from a seek to any place until that place is shown. As it is met by a person, who opens the window, sees its
 * diagram play for a while, and then opens that run: what the window does until then is told apart. In processor time of that
 * thread, since others may use this machine too. What draws is another thread, and no part of it.
 *
 * <p>Others slow that time down as well, where they share the processor's caches: so each stretch of the run is played, and each
 * place sought, several times. What is long each time is the window's own; what is so now and then is told too.
 */
public final class WindowBench {
    private static final double PROMISED_PULSE_MILLIS = 8;
    private static final double PROMISED_SEEK_MILLIS = 100;
    private static final long SEED = 1;
    /** Of what the window opens with. */
    private static final long FIRST_SEED = 2;
    /** So long the window plays what it opens with. */
    private static final long FIRST_NANOS = 5_000_000_000L;
    /** So many pulses more show all panels what the place looks like. */
    private static final int SETTLING = 6;
    /** How often it is played and sought. */
    private static final int TIMES = 3;
    /** So much of the run is compared with itself: some ten pulses. */
    private static final long STRETCH_MICROS = 1_600_000;

    private static final double PER_MILLI = 1e6;
    private static final double PER_SECOND = 20;

    /**
     * How much is measured.
     *
     * @param messages 2,400 of them make about 100,000 events
     * @param speed how fast they are played
     * @param places how many to seek
     */
    public record Options(String diagram, int messages, double speed, int places) {
        public static final Options PUBLISHED = new Options("queue-worker", 2_400, 10, 200);
    }

    private final Options options;
    private final PrintWriter out;
    private final RunPlan plan;
    private final List<Double> playback = new ArrayList<>();
    private final Pulses firstPulses = new Pulses();
    private final Pulses pulses = new Pulses();
    private final Pulses seekPulses = new Pulses();
    private final Repeated played = new Repeated();
    private final Repeated sought = new Repeated();
    private final List<Double> answers = new ArrayList<>();
    private RandomStream random = new RandomStream(SEED);
    private final CompletableFuture<Integer> done = new CompletableFuture<>();
    private Phase phase = Phase.FIRST;
    private long firstNanos;
    private long shownMicros;
    private long wantedMicros = -1;
    private int settling;
    private double spentMillis;

    private enum Phase {
        FIRST,
        PLAYED,
        SOUGHT
    }

    private WindowBench(PrintWriter out, Diagram diagram, Options options) {
        this.out = out;
        this.options = options;
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Client client) {
                workloads.put(client.id(), new Workload(options.messages(), PER_SECOND, 1, true, 0.05, 0.01));
            }
        }
        plan = new RunPlan(
                diagram, SEED, workloads, List.of(), 100 * RunPlan.DEFAULT_UNTIL_MICROS, RunPlan.DEFAULT_MAX_EVENTS);
    }

    /** Prints what it measures. Returns 0 if all of it is as fast as promised, 1 otherwise. */
    public static int run(PrintWriter out, Diagram diagram, Options options) {
        return new WindowBench(out, diagram, options).measure();
    }

    private int measure() {
        boolean display = Drawing.bySoftware();
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("engine").daemon().factory());
        EngineHost engine = new EngineHost(thread, HeapSinks::new);
        int events = Toolkit.startAndWait(
                () -> {
                    WindowOnTrial window = new WindowOnTrial(
                            new Stage(),
                            display ? 1280 : 1000,
                            720,
                            RunPlan.of(plan.diagram(), FIRST_SEED),
                            engine,
                            Processor::nanosOfThisThread,
                            this::pulsed);
                    window.start(() -> next(window));
                },
                done);
        engine.close();
        thread.shutdown();
        return report(events);
    }

    private void pulsed(long playbackNanos, long nanos) {
        switch (phase) {
            case FIRST -> firstPulses.add(nanos);
            case PLAYED -> {
                playback.add(playbackNanos / PER_MILLI);
                pulses.add(nanos);
                played.add(shownMicros / STRETCH_MICROS, nanos / PER_MILLI);
            }
            case SOUGHT -> {
                seekPulses.add(nanos);
                if (wantedMicros >= 0) {
                    sought.add(wantedMicros, nanos / PER_MILLI);
                }
                spentMillis += nanos / PER_MILLI;
            }
        }
    }

    private void next(WindowOnTrial window) {
        Frame frame = window.frame();
        if (frame == null) {
            return;
        }
        shownMicros = frame.playheadMicros();
        switch (phase) {
            case FIRST -> {
                firstNanos = firstNanos == 0 ? System.nanoTime() : firstNanos;
                if (System.nanoTime() - firstNanos > FIRST_NANOS) {
                    play(window);
                    phase = Phase.PLAYED;
                }
            }
            case PLAYED -> {
                if (frame.seed() == SEED && !frame.timeMoves()) {
                    if (played.times() < TIMES) {
                        play(window);
                    } else {
                        phase = Phase.SOUGHT;
                        sought.begin();
                    }
                }
            }
            case SOUGHT -> seek(window, frame);
        }
    }

    private void play(WindowOnTrial window) {
        played.begin();
        window.open(plan);
        window.play(new Speed(options.speed()));
    }

    private void seek(WindowOnTrial window, Frame frame) {
        if (wantedMicros < 0 || frame.playheadMicros() == wantedMicros && frame.position() > 0) {
            if (wantedMicros >= 0 && settling == 0) {
                answers.add(spentMillis);
            }
            if (wantedMicros >= 0 && settling++ < SETTLING) {
                return;
            }
            settling = 0;
            if (answers.size() == TIMES * options.places()) {
                done.complete(frame.edgePosition());
                return;
            }
            if (answers.size() == sought.times() * options.places()) {
                sought.begin();
                random = new RandomStream(SEED);
            }
            wantedMicros = 1 + random.nextLong(frame.edgeMicros());
            spentMillis = 0;
            window.seek(wantedMicros);
        }
    }

    private int report(int events) {
        out.printf(Locale.ROOT, "%,d events of %s, played at ×%.0f%n", events, options.diagram(), options.speed());
        Times.line(out, "folds and what listens to them, a pulse", playback);
        firstPulses.report(out, "all work of a pulse while the window starts, before", PROMISED_PULSE_MILLIS);
        pulses.report(out, "all work of a pulse", PROMISED_PULSE_MILLIS);
        Times.line(out, "the longest of a stretch, in the best of " + TIMES + " times", played.best());
        seekPulses.report(out, "all work of a pulse after a seek", PROMISED_PULSE_MILLIS);
        Times.line(out, "the longest of a place, in the best of " + TIMES + " times", sought.best());
        Times.line(out, "a seek until its place is shown", answers);
        boolean fast = max(played.best()) <= PROMISED_PULSE_MILLIS
                && max(sought.best()) <= PROMISED_PULSE_MILLIS
                && max(answers) <= PROMISED_SEEK_MILLIS;
        out.println(fast ? "ok" : "slower than promised");
        out.flush();
        return fast ? 0 : 1;
    }

    private static double max(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
