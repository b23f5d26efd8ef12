package dev.custody.sink.heap;

import org.jspecify.annotations.Nullable;

/** A watermark: what is committed of it, and what the transaction that has it locked made of it. */
final class HeapMark {
    private long committed;
    private long pending;
    private @Nullable HeapTransaction writer;

    long visibleTo(HeapTransaction tx) {
        return writer == tx ? pending : committed;
    }

    /** Returns whether it could be written: nobody else has it locked. */
    boolean write(HeapTransaction tx, long value) {
        if (writer != null && writer != tx) {
            return false;
        }
        writer = tx;
        pending = value;
        return true;
    }

    /** Returns what undoes it. */
    Runnable commit() {
        long before = committed;
        committed = pending;
        writer = null;
        return () -> committed = before;
    }

    void rollback() {
        writer = null;
    }
}
