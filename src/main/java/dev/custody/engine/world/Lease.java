package dev.custody.engine.world;

import dev.custody.engine.port.StoredEntry;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.ReturnReason;

/** An entry that was handed out, until it is deleted or visible again. */
final class Lease extends Timed {
    private final EntryPart sink;
    private final String channel;
    private final StoredEntry entry;
    private long untilMicros;
    private ReturnReason reason = ReturnReason.VISIBILITY_EXPIRED;

    Lease(EntryPart sink, String channel, StoredEntry entry, long untilMicros) {
        this.sink = sink;
        this.channel = channel;
        this.entry = entry;
        this.untilMicros = untilMicros;
    }

    String channel() {
        return channel;
    }

    StoredEntry entry() {
        return entry;
    }

    MessageId message() {
        return new MessageId(entry.message());
    }

    ReturnReason reason() {
        return reason;
    }

    boolean isOver(long nowMicros) {
        return untilMicros <= nowMicros;
    }

    /** The consumer gave it back: it will be visible sooner. */
    void release(long visibleMicros) {
        untilMicros = visibleMicros;
        reason = ReturnReason.RELEASED;
        sink.world().slots().remove(this);
        watch();
    }

    void watch() {
        World world = sink.world();
        world.slots().add(this);
        world.timer(Math.max(untilMicros, world.now()), Op.VISIBLE, this, true);
    }

    @Override
    void fire(Op op) {
        sink.leaseIsOver(this);
    }
}
