package dev.custody.trace;

/** What is known of a message from the start. */
public enum Nature {
    /** Keeps the limits of its type. */
    VALID,
    /** Breaks them. */
    INVALID,
    /** Keeps them, and yet can never be processed. */
    POISON
}
