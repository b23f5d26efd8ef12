package dev.custody.ledger;

/** Judges one guarantee by what the ledger knows now. */
interface Judge {
    Finding judge(Hearing hearing);
}
