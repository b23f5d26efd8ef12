package dev.custody.planted.bench;

/** Knows the command line. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.cli.Offender();
    }
}
