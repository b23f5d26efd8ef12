package dev.custody.scene;

import dev.custody.trace.MessageId;

/**
 * A row of a table.
 *
 * @param tx the transaction that inserted it
 * @param atMicros when it was inserted, or committed
 * @param change the last committed change of it, such as {@code published=true}; empty if there was none
 */
public record Row(int number, String table, MessageId message, int tx, long atMicros, String change) {}
