package dev.custody.report;

import java.util.concurrent.CancellationException;

/** Learns how far the writing of a report is, and may end it. */
@FunctionalInterface
public interface Watch {
    /** Nobody watches. */
    Watch NOBODY = (_, _, _) -> {};

    /**
     * It is so far.
     *
     * @param what is being made, in a few words
     * @param done of {@code all}, in whatever unit
     * @throws CancellationException if it is to end here
     */
    void at(String what, long done, long all);
}
