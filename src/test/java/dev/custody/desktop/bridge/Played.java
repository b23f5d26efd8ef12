package dev.custody.desktop.bridge;

import dev.custody.desktop.text.Language;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** A playback whose engine answers at once and whose time is the test's. */
final class Played {
    private static final long PULSE_NANOS = 16_666_667;
    private static final int TOO_MANY_PULSES = 100_000;

    final List<Notice> notices = new ArrayList<>();
    final Playback playback;
    private long now = 1;

    Played() {
        this(Runnable::run);
    }

    /** @param engineThread runs what the engine does, now or later */
    Played(Executor engineThread) {
        this(engineThread, Language.ENGLISH);
    }

    /** One that speaks that language. */
    Played(Language language) {
        this(Runnable::run, language);
    }

    private Played(Executor engineThread, Language language) {
        playback = new Playback(
                new EngineHost(engineThread, HeapSinks::new), () -> 0, notices::add, new Background(), language);
    }

    static Diagram diagram(String id) {
        return new Catalogue(new DiagramLoader()).diagram(id);
    }

    /** The trace of that plan as the engine alone gives it, up to rest. */
    static List<TraceEvent> alone(RunPlan plan) {
        List<TraceEvent> events = new ArrayList<>();
        Run run = new Run(plan, new HeapSinks(), events::add);
        while (!run.atRest()) {
            run.step();
        }
        return events;
    }

    /** The same up to and at that time, or to rest if that comes before. */
    static List<TraceEvent> alone(RunPlan plan, long micros) {
        List<TraceEvent> events = new ArrayList<>();
        Run run = new Run(plan, new HeapSinks(), events::add);
        while (!run.atRest() && run.nextMicros() <= micros) {
            run.step();
        }
        return events;
    }

    static Played of(RunPlan plan) {
        Played played = new Played();
        played.playback.open(plan);
        return played;
    }

    Frame pulse() {
        return pulse(PULSE_NANOS);
    }

    /** A pulse that comes so long after the one before it. */
    Frame pulse(long nanos) {
        playback.pulse(now += nanos);
        return frame();
    }

    Frame frame() {
        Frame frame = playback.frameProperty().get();
        if (frame == null) {
            throw new AssertionError("no frame yet");
        }
        return frame;
    }

    void until(BooleanSupplier condition) {
        for (int i = 0; i < TOO_MANY_PULSES; i++) {
            pulse();
            if (condition.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("never came true; the playhead is at " + frame().playheadMicros());
    }

    void toRest() {
        until(() -> frame().atRest() && frame().live());
    }
}
