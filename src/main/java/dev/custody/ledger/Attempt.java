package dev.custody.ledger;

/** A client sent its message: the how-manieth time, and when. */
public record Attempt(int number, long atMicros, int position) {}
