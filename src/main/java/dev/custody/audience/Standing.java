package dev.custody.audience;

/** How things stand with a message that somebody sent. */
public sealed interface Standing {
    /** It is not in the run yet. */
    record Waiting() implements Standing {}

    /** It is in the run, and this became of it. */
    record Known(Fate fate) implements Standing {}

    /** It is in no run any more: another diagram was opened, the run was over, or was taken back to before it. */
    record Gone() implements Standing {}
}
