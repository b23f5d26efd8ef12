package dev.custody.desktop.bridge;

import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.QueryResult;
import dev.custody.engine.port.SinkTable;
import dev.custody.engine.port.Sinks;
import dev.custody.trace.TraceEvent;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
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
    /** After so many events in vain, a search gives up. */
    private static final int LONGEST_SEARCH = 100_000;

    private static final Predicate<TraceEvent> NOTHING = _ -> false;

    private final Executor thread;
    private final Supplier<Sinks> sinks;
    private final Answers answers = new Answers();
    private final Holds holds = new Holds();
    private final Outbox out = new Outbox(holds);

    // All below belongs to the engine's thread.
    private @Nullable Run run;
    private @Nullable Sinks runsSinks;
    private long untilMicros;
    private Predicate<TraceEvent> sought = NOTHING;
    private boolean found;

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
        long number = out.nextRun();
        thread.execute(() -> guarded(number, () -> {
            end();
            if (out.isSuperseded(number)) {
                return;
            }
            Sinks mine = sinks.get();
            runsSinks = mine;
            holds.begin();
            Run opened = new Run(plan, mine, this::take);
            run = opened;
            untilMicros = plan.untilMicros();
            out.countAnswer();
            out.tell(number, opened);
        }));
    }

    @Override
    public void advanceTo(long micros) {
        withRun((number, going) -> {
            long until = Math.min(micros, untilMicros);
            while (!out.isSuperseded(number) && holds.goesOn(going, out.emitted(), until)) {
                going.step();
                out.tellIfMuch(number, going);
            }
            if (!holds.isHolding() && !holds.rests(going) && going.nowMicros() < micros && !out.isSuperseded(number)) {
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
            int most = out.emitted() + LONGEST_SEARCH;
            while (!found
                    && out.emitted() < most
                    && !out.isSuperseded(number)
                    && holds.goesOn(going, out.emitted(), until)) {
                going.step();
                out.tellIfMuch(number, going);
            }
            sought = NOTHING;
            // All of that instant, so that a command given now comes after it.
            while (holds.goesOn(going, out.emitted(), going.nowMicros())) {
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
        return out.collect();
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
        long number = out.run();
        thread.execute(() -> {
            Sinks asked = runsSinks;
            T answer = ofNoRun;
            try {
                answer = asked == null || out.isSuperseded(number) ? ofNoRun : question.apply(asked);
            } finally {
                answers.put(asker, answer);
            }
        });
    }

    @Override
    public void answer() {
        answers.handOut();
    }

    @Override
    public void close() {
        long number = out.nextRun();
        thread.execute(() -> guarded(number, this::end));
    }

    private interface Task {
        void on(long number, Run run);
    }

    private void withRun(Task task) {
        long number = out.run();
        thread.execute(() -> guarded(number, () -> {
            Run going = run;
            if (going != null && !out.isSuperseded(number)) {
                task.on(number, going);
                out.countAnswer();
                out.tell(number, going);
                holds.takeTold().forEach(each -> answers.put(told -> tell(number, told), each));
            }
        }));
    }

    /** On the screen's thread, perhaps when there is another run already. */
    private void tell(long number, Runnable told) {
        if (!out.isSuperseded(number)) {
            told.run();
        }
    }

    private void take(TraceEvent event) {
        out.take(event, run);
        holds.take(event);
        found |= sought.test(event);
    }

    /** A run that fails ends with a word why; the thread lives on for the next run. */
    private void guarded(long number, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            Run failed = run;
            out.tell(number, Breakdown.of(failure), failed == null ? 0 : failed.nowMicros());
            run = null;
            end();
        }
    }

    private void end() {
        run = null;
        Sinks oldSinks = runsSinks;
        runsSinks = null;
        if (oldSinks != null) {
            oldSinks.close();
        }
        out.end();
        holds.end();
        sought = NOTHING;
    }
}
