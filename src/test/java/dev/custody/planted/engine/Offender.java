package dev.custody.planted.engine;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Knows the ledger, reads clocks, rolls dice and loops over sets. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.ledger.Offender();
    }

    long clock() {
        return System.nanoTime();
    }

    int chance() {
        return new Random().nextInt();
    }

    Set<String> unordered() {
        return new HashSet<>();
    }

    String identity() {
        return UUID.randomUUID().toString();
    }
}
