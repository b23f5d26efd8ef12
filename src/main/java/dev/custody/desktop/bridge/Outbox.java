package dev.custody.desktop.bridge;

import dev.custody.engine.Run;
import dev.custody.engine.TimedCommand;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's thread has to tell of a run, in batches on their way to the screen's. Once another run is begun, what an
 * older one said is not passed on.
 */
final class Outbox {
    /** After so many things that happened, the screen hears of them. */
    private static final int SLICE = 2_000;

    private final ConcurrentLinkedQueue<Numbered> out = new ConcurrentLinkedQueue<>();
    /** Counts the runs. */
    private final AtomicLong current = new AtomicLong();

    // All below belongs to the engine's thread.
    private final Holds holds;
    private final List<TraceEvent> fresh = new ArrayList<>();
    private final List<Batch.Given> given = new ArrayList<>();
    private int emitted;
    /** How many requests of this run have been answered. */
    private int answered;

    private record Numbered(long run, Batch batch) {}

    /** @param holds say when the next thing will happen */
    Outbox(Holds holds) {
        this.holds = holds;
    }

    // ---- from any thread

    /** Another run is asked for: nobody wants to hear of older ones. */
    long nextRun() {
        return current.incrementAndGet();
    }

    /** The number of the run that was asked for last. */
    long run() {
        return current.get();
    }

    boolean isSuperseded(long number) {
        return number != current.get();
    }

    /** What has come since the last call, in order. */
    List<Batch> collect() {
        List<Batch> batches = new ArrayList<>();
        for (Numbered next = out.poll(); next != null; next = out.poll()) {
            if (!isSuperseded(next.run)) {
                batches.add(next.batch);
            }
        }
        return batches;
    }

    // ---- on the engine's thread

    /** Something happened in a run; null while that run is being made. */
    void take(TraceEvent event, @Nullable Run going) {
        noteGiven(going);
        fresh.add(event);
        emitted++;
    }

    /** How many events the run has had. */
    int emitted() {
        return emitted;
    }

    /** One more request was met: counted in what is told from now on. */
    void countAnswer() {
        answered++;
    }

    /** Tells what there is to tell by now, if that is much. */
    void tellIfMuch(long number, Run going) {
        if (fresh.size() >= SLICE) {
            tell(number, going);
        }
    }

    /** Tells what there is to tell by now. */
    void tell(long number, Run going) {
        noteGiven(going);
        put(
                number,
                new Batch(
                        fresh,
                        going.nowMicros(),
                        holds.nextMicros(going),
                        holds.atRest(going),
                        going.ended(),
                        given,
                        answered,
                        Optional.empty()));
        fresh.clear();
    }

    /** Tells that the run can't go on. */
    void tell(long number, Breakdown problem, long nowMicros) {
        put(number, new Batch(fresh, nowMicros, Long.MAX_VALUE, true, true, given, answered, Optional.of(problem)));
    }

    private void put(long number, Batch batch) {
        out.add(new Numbered(number, batch));
    }

    /** Nothing of this run is told any more. */
    void end() {
        fresh.clear();
        given.clear();
        answered = 0;
        emitted = 0;
    }

    /** A command is on the run's list before its first event comes, so that this many events came before it. */
    private void noteGiven(@Nullable Run going) {
        if (going != null) {
            List<TimedCommand> all = going.given();
            for (int i = given.size(); i < all.size(); i++) {
                given.add(new Batch.Given(all.get(i), emitted));
            }
        }
    }
}
