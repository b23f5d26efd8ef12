package dev.custody.engine.world;

import dev.custody.diagram.ComponentId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sink at work: what it holds is in its store; what it is just doing, and for whom, it forgets when it dies. */
abstract sealed class SinkPart extends Part permits DatabasePart, EntryPart, StreamPart {
    /** How often what waits for a lock looks again. */
    private static final long LOCK_RETRY_MICROS = 10_000;

    private final List<Call> pending = new ArrayList<>();
    private boolean up = true;
    private boolean refusesWrites;
    private int incarnation;

    SinkPart(World world, ComponentId id) {
        super(world, id);
    }

    /** How long the call takes, at the sink's own pace. */
    abstract long workMicros(Call call);

    /** Does it. Empty: somebody else holds a lock, try again. */
    abstract Optional<CallResult> perform(Call call);

    /** Is done with the call, or refused it. */
    void worked(Call call) {}

    /** Dies: what is not in the store is gone. */
    abstract void crash();

    /** Comes back with what the store still has. */
    abstract List<Survivors> recover();

    /** Tells what it came back without, although it had said that it was there. */
    void tellLosses() {}

    /** The recovery is told of: what was interrupted may go on. */
    abstract void resume();

    @Override
    void start() {}

    @Override
    final boolean isUp(int replica) {
        return up;
    }

    final boolean isUp() {
        return up;
    }

    @Override
    final boolean accepts(Hop hop) {
        return up;
    }

    final int incarnation() {
        return incarnation;
    }

    final void refuseWrites(boolean refuse) {
        refusesWrites = refuse;
    }

    final boolean refusesWrites() {
        return refusesWrites;
    }

    final void begin(Call call) {
        takeIn(call);
        start(call);
    }

    /** The call is here, and not begun yet. */
    final void takeIn(Call call) {
        pending.add(call);
    }

    /** Begins what was taken in. */
    final void start(Call call) {
        call.begin(paced(workMicros(call)));
    }

    final void turnAway(Call call, String reason) {
        takeIn(call);
        call.turnedAway(reason);
    }

    final void apply(Call call) {
        Optional<CallResult> result = refusesWrites && call.isWrite()
                ? Optional.of(new CallResult.Refused("it refuses writes"))
                : perform(call);
        if (result.isPresent()) {
            worked(call);
            call.done(result.get());
        } else {
            world().after(LOCK_RETRY_MICROS, Op.APPLY, call);
        }
    }

    final void finished(Call call) {
        pending.remove(call);
    }

    final void kill() {
        up = false;
        incarnation++;
        world().write(new TraceEvent.Killed(world().now(), id(), NO_REPLICA));
        crash();
        List<Call> broken = List.copyOf(pending);
        pending.clear();
        broken.forEach(Call::breakOff);
    }

    final void restart() {
        up = true;
        List<Survivors> survivors = recover();
        world().write(new TraceEvent.Restarted(world().now(), id(), NO_REPLICA));
        tellLosses();
        world().write(new TraceEvent.Recovered(world().now(), id(), survivors));
        resume();
    }
}
