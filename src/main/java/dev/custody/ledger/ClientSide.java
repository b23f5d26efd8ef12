package dev.custody.ledger;

import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent.ReceiptGiven;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the client of a message did about it, and what it was told. */
final class ClientSide {
    private final List<Attempt> attempts = new ArrayList<>(1);
    private final List<Told> told = new ArrayList<>(1);
    private int saidYesAt = MessageLife.NEVER;

    ClientSide copy() {
        ClientSide copy = new ClientSide();
        copy.attempts.addAll(attempts);
        copy.told.addAll(told);
        copy.saidYesAt = saidYesAt;
        return copy;
    }

    List<Attempt> attempts() {
        return Collections.unmodifiableList(attempts);
    }

    List<Told> receipts() {
        return Collections.unmodifiableList(told);
    }

    /** Whether it was told this as its last word, and will not try again. */
    boolean endedWith(Receipt receipt) {
        return isDone() && told.getLast().receipt() == receipt;
    }

    /** Whether it knows all that it will, and does nothing more about it. */
    boolean isDone() {
        return !told.isEmpty() && told.getLast().last();
    }

    /** When it was first told yes. */
    int saidYesAt() {
        return saidYesAt;
    }

    void tried(Attempt attempt) {
        attempts.add(attempt);
    }

    /** @param delivered whether the message is, just now */
    void told(ReceiptGiven event, boolean delivered, int position) {
        told.add(new Told(
                event.receipt(), event.reason(), event.attempt(), event.last(), delivered, event.atMicros(), position));
        if (event.receipt().isYes()) {
            saidYesAt = MessageLife.first(saidYesAt, position);
        }
    }
}
