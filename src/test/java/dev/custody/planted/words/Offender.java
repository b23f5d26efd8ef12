package dev.custody.planted.words;

/** Knows who speaks. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.ledger.Offender();
    }
}
