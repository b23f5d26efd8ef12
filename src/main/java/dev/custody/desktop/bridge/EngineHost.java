package dev.custody.desktop.bridge;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.SinkFailure;
import dev.custody.engine.port.SinkTable;
import dev.custody.engine.port.Sinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the engine on its own thread. Each request is a task on it; a long one hands over what it has from time to time, and
 * gives up as soon as another run is opened.
 */
public final class EngineHost implements Engine {
    /** After so many things that happened, the screen hears of them. */
    private static final int SLICE = 2_000;
    /** After so many events in vain, a search gives up. */
    private static final int LONGEST_SEARCH = 100_000;

    private static final Predicate<TraceEvent> NOTHING = _ -> false;

    private final Executor thread;
    private final Supplier<Sinks> sinks;
    private final Answers answers = new Answers();
    private final ConcurrentLinkedQueue<Numbered> out = new ConcurrentLinkedQueue<>();
    /** Counts the runs; what an older one says is not passed on. */
    private final AtomicLong current = new AtomicLong();

    // All below belongs to the engine's thread.
    private @Nullable Run run;
    private @Nullable Sinks runsSinks;
    private long untilMicros;
    private final List<TraceEvent> fresh = new ArrayList<>();
    private final List<Batch.Given> given = new ArrayList<>();
    private int emitted;
    private final Holds holds = new Holds();
    private Predicate<TraceEvent> sought = NOTHING;
    private boolean found;
    /** How many requests of this run have been answered. */
    private int answered;

    private record Numbered(long run, Batch batch) {}

    /**
     * @param thread runs tasks one after the other; one that runs them at once makes everything synchronous, for tests
     * @param sinks new ones for each run; they are closed with it
     */
    public EngineHost(Executor thread, Supplier<Sinks> sinks) {
        this.thread = thread;
        this.sinks = sinks;
    }

    @Override
    public void open(RunPlan plan) {
        long number = current.incrementAndGet();
        thread.execute(() -> guarded(number, () -> {
            end();
            if (superseded(number)) {
                return;
            }
            Sinks mine = sinks.get();
            runsSinks = mine;
            holds.begin();
            Run opened = new Run(plan, mine, this::take);
            run = opened;
            untilMicros = plan.untilMicros();
            answered = 1;
            publish(number, opened);
        }));
    }

    @Override
    public void advanceTo(long micros) {
        withRun((number, going) -> {
            long until = Math.min(micros, untilMicros);
            while (!superseded(number) && holds.goesOn(going, emitted, until)) {
                going.step();
                sliceIfDue(number, going);
            }
            if (!holds.isHolding() && !holds.rests(going) && going.nowMicros() < micros && !superseded(number)) {
                going.advanceTo(micros);
            }
        });
    }

    @Override
    public void goOnTo(Predicate<TraceEvent> wanted, long micros) {
        withRun((number, going) -> {
            sought = wanted;
            found = false;
            long until = Math.min(micros, untilMicros);
            int most = emitted + LONGEST_SEARCH;
            while (!found && emitted < most && !superseded(number) && holds.goesOn(going, emitted, until)) {
                going.step();
                sliceIfDue(number, going);
            }
            sought = NOTHING;
            // All of that instant, so that a command given now comes after it.
            while (holds.goesOn(going, emitted, going.nowMicros())) {
                going.step();
            }
        });
    }

    @Override
    public void give(Command command) {
        withRun((_, going) -> going.give(command));
    }

    @Override
    public void breakAt(Collection<Breakpoint> points, Consumer<Breakpoint> watcher) {
        List<Breakpoint> copy = List.copyOf(points);
        thread.execute(() -> holds.breakAt(copy, watcher));
    }

    @Override
    public void armBreaks(boolean armed) {
        thread.execute(() -> holds.arm(armed));
    }

    @Override
    public void resume() {
        thread.execute(holds::resume);
    }

    @Override
    public void lookOut(Supplier<@Nullable Lookout> lookouts, Runnable onHold) {
        thread.execute(() -> holds.lookOut(lookouts, onHold));
    }

    @Override
    public void heed(boolean lookout) {
        thread.execute(() -> holds.heed(lookout));
    }

    @Override
    public void leave() {
        thread.execute(holds::leave);
    }

    @Override
    public List<Batch> collect() {
        List<Batch> batches = new ArrayList<>();
        for (Numbered next = out.poll(); next != null; next = out.poll()) {
            if (next.run == current.get()) {
                batches.add(next.batch);
            }
        }
        return batches;
    }

    @Override
    public void query(ComponentId sink, String sql, int maxRows, Consumer<QueryResult> asker) {
        ask(asker, new QueryResult.Refused("There is no such run any more."), sinks -> sinks.query(sink, sql, maxRows));
    }

    @Override
    public void tables(ComponentId sink, Consumer<List<SinkTable>> asker) {
        ask(asker, List.of(), sinks -> sinks.tables(sink));
    }

    private <T> void ask(Consumer<T> asker, T ofNoRun, Function<Sinks, T> question) {
        long number = current.get();
        thread.execute(() -> {
            Sinks asked = runsSinks;
            answers.put(asker, asked == null || superseded(number) ? ofNoRun : question.apply(asked));
        });
    }

    @Override
    public void answer() {
        answers.handOut();
    }

    @Override
    public void close() {
        long number = current.incrementAndGet();
        thread.execute(() -> guarded(number, this::end));
    }

    private interface Task {
        void on(long number, Run run);
    }

    private void withRun(Task task) {
        long number = current.get();
        thread.execute(() -> guarded(number, () -> {
            Run going = run;
            if (going != null && !superseded(number)) {
                task.on(number, going);
                answered++;
                publish(number, going);
                holds.takeTold().forEach(each -> answers.put(told -> tell(number, told), each));
            }
        }));
    }

    /** On the screen's thread, perhaps when there is another run already. */
    private void tell(long number, Runnable told) {
        if (!superseded(number)) {
            told.run();
        }
    }

    private boolean superseded(long number) {
        return number != current.get();
    }

    private void take(TraceEvent event) {
        noteGiven();
        fresh.add(event);
        holds.take(event);
        found |= sought.test(event);
        emitted++;
    }

    /** A command is on the run's list before its first event comes, so that this many events came before it. */
    private void noteGiven() {
        Run going = run;
        if (going != null) {
            List<TimedCommand> all = going.given();
            for (int i = given.size(); i < all.size(); i++) {
                given.add(new Batch.Given(all.get(i), emitted));
            }
        }
    }

    private void sliceIfDue(long number, Run going) {
        if (fresh.size() >= SLICE) {
            publish(number, going);
        }
    }

    private void publish(long number, Run going) {
        noteGiven();
        out.add(new Numbered(
                number,
                new Batch(
                        fresh,
                        going.nowMicros(),
                        holds.nextMicros(going),
                        holds.atRest(going),
                        going.ended(),
                        given,
                        answered,
                        Optional.empty())));
        fresh.clear();
    }

    /** A run that fails ends with a sentence; the thread lives on for the next run. */
    private void guarded(long number, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            Run failed = run;
            long now = failed == null ? 0 : failed.nowMicros();
            out.add(new Numbered(
                    number,
                    new Batch(
                            fresh, now, Long.MAX_VALUE, true, true, given, answered, Optional.of(sentence(failure)))));
            run = null;
            end();
        }
    }

    private static String sentence(RuntimeException failure) {
        String detail = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return failure instanceof SinkFailure
                ? "The run stopped: a database failed. " + detail
                : "The run stopped because of a mistake in the engine: " + detail;
    }

    private void end() {
        run = null;
        Sinks oldSinks = runsSinks;
        runsSinks = null;
        if (oldSinks != null) {
            oldSinks.close();
        }
        fresh.clear();
        given.clear();
        holds.end();
        sought = NOTHING;
        answered = 0;
        emitted = 0;
    }
}
