package dev.custody.engine.port;

/** What became of a write. */
public enum WriteResult {
    DONE,
    /** The unique key of the table already has the message. Nothing was written; the transaction goes on. */
    EXISTS,
    /** Another open transaction holds the lock. Nothing was written; try again later. */
    BUSY
}
