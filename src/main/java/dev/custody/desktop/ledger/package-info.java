/**
 * The right pane: what became of each message, who has it now, and which guarantees held.
 *
 * <p>{@link dev.custody.desktop.ledger.LedgerViewModel} reads the ledger at each frame; the judging is the ledger's own. A
 * documented risk that a run bears out is shown as documented, not as a failure.
 */
@NullMarked
package dev.custody.desktop.ledger;

import org.jspecify.annotations.NullMarked;
