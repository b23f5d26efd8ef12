package dev.custody.scene;

import dev.custody.trace.Receipt;

/** A client: how many messages it handed in, and how many of them stand at which receipt now. */
public final class ClientState extends ComponentState {
    final int[] receipts = new int[Receipt.values().length];
    int created;
    int waiting;

    /** How many messages it has handed in. */
    public int created() {
        return created;
    }

    /** How many of them it waits for an answer to. */
    public int waiting() {
        return waiting;
    }

    /** How many of its messages have that receipt as their latest. */
    public int count(Receipt receipt) {
        return receipts[receipt.ordinal()];
    }

    @Override
    ClientState copy() {
        ClientState copy = copyInto(new ClientState());
        System.arraycopy(receipts, 0, copy.receipts, 0, receipts.length);
        copy.created = created;
        copy.waiting = waiting;
        return copy;
    }

    @Override
    void kill() {
        down = true;
    }
}
