package dev.custody.desktop.bridge;

/**
 * Something in a run that a person looks for later.
 *
 * @param position the number of events before it
 * @param text what happened, in a few words
 * @param trouble what is wrong from here on, or no longer wrong: the mark that ends it has the same, or its beginning up to a
 *     blank if it ends several; empty if it was over at once
 */
public record Mark(Kind kind, long atMicros, int position, String text, String trouble) {
    /** What it is; in this order of weight where several fall on one place. */
    public enum Kind {
        LOSS,
        DUPLICATE,
        KILL,
        CUT,
        DEAD_LETTER,
        DOUBT,
        RETRY,
        SLOW,
        SETTING,
        MEND
    }
}
