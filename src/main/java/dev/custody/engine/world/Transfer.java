package dev.custody.engine.world;

import dev.custody.engine.port.StoredEntry;
import dev.custody.engine.world.Hop.Sending;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent.RemoveReason;
import java.util.List;

/**
 * An entry on its way from one queue to another. The first one keeps it, leased, until the other one has said that it is
 * stored: what is lost on the way goes again when the lease is over. So a move happens at least once.
 */
record Transfer(EntryPart from, EntryPart to, StoredEntry entry, RemoveReason reason) {
    MessageId message() {
        return new MessageId(entry.message());
    }

    void send() {
        send(HopKind.TRANSFER, from, to, "move", new Cargo.Moved(this));
    }

    void answer() {
        send(HopKind.ANSWER, to, from, "moved", new Cargo.MoveAnswered(this));
    }

    private void send(HopKind kind, EntryPart sender, EntryPart receiver, String what, Cargo cargo) {
        from.world()
                .network()
                .send(new Sending(
                        kind,
                        sender,
                        Part.NO_REPLICA,
                        receiver,
                        Part.NO_REPLICA,
                        Part.NO_JOB,
                        what,
                        List.of(message()),
                        cargo,
                        false,
                        0));
    }
}
