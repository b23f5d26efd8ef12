package dev.custody.planted.ledger;

/** Knows the engine. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.engine.Offender();
    }
}
