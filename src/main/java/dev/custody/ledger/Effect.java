package dev.custody.ledger;

import dev.custody.trace.TraceEvent.RowInserted;

/**
 * A committed row of a message in a table where that counts as its effect.
 *
 * @param inserted the row as it was inserted
 * @param intact whether it is what was sent
 * @param rightRecipient whether it stands under the recipient it was sent to
 * @param position of the event that committed it
 */
public record Effect(RowInserted inserted, boolean intact, boolean rightRecipient, long atMicros, int position) {}
