package dev.custody.scene;

import dev.custody.trace.MessageId;

/** Says how a message looks. A {@link Scene} is one; the ledger's outcomes may know better. */
@FunctionalInterface
public interface Looks {
    Look of(MessageId message);
}
