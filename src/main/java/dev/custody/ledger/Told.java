package dev.custody.ledger;

import dev.custody.trace.Receipt;

/**
 * A client was told about its message, or concluded from silence.
 *
 * @param last whether it leaves it at that
 * @param delivered whether the message was delivered at that moment
 */
public record Told(
        Receipt receipt, String reason, int attempt, boolean last, boolean delivered, long atMicros, int position) {}
