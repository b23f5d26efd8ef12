package dev.custody.planted.sink;

/** Knows the ledger. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.ledger.Offender();
    }
}
