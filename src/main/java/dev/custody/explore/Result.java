package dev.custody.explore;

import dev.custody.ledger.Verdict.Standing;

/**
 * What one run says about each guarantee that was asked after: a bit each, so that a sweep of a million runs can keep them all.
 *
 * @param kept bit <em>i</em> for question <em>i</em>
 * @param broken likewise; what is neither was not judged
 */
public record Result(long kept, long broken) {
    /** How many guarantees one run can be asked after. */
    public static final int MOST_QUESTIONS = Long.SIZE;

    public Result {
        if ((kept & broken) != 0) {
            throw new IllegalArgumentException("a guarantee is kept or broken, not both");
        }
    }

    public Standing standing(int question) {
        if ((broken >>> question & 1) != 0) {
            return Standing.BROKEN;
        }
        return (kept >>> question & 1) != 0 ? Standing.KEPT : Standing.NOT_JUDGED;
    }

    public boolean isBroken(int question) {
        return standing(question) == Standing.BROKEN;
    }
}
