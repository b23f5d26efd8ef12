package dev.custody.trace;

/** What a client was told about a message. */
public enum Receipt {
    /** Somebody has it and will see to it. */
    ACCEPTED,
    /** Its effect is there. */
    DONE,
    /** A definite no: the input is at fault. */
    REJECTED,
    /** A definite no: we are at fault, and nothing happened. */
    FAILED,
    /** No answer, or one that says that nobody knows: it may have happened. */
    IN_DOUBT;

    /** Whether it is a yes: from here on somebody must take care of the message. */
    public boolean isYes() {
        return this == ACCEPTED || this == DONE;
    }
}
