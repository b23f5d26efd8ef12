package dev.custody.ledger;

import dev.custody.diagram.Claim;

/** Judges one guarantee by what the ledger knows now. */
interface Judge {
    /** @param claim which messages, and for some guarantees which component, it is about */
    Finding judge(Claim claim, Ledger ledger);
}
