package dev.custody.desktop.map;

/** How it stands with the search. */
sealed interface MapSearch {
    /** Nothing is searched. */
    record Idle() implements MapSearch {}

    /** It is not known yet how many runs there are to make. */
    record Looking() implements MapSearch {}

    /**
     * Runs are made.
     *
     * @param perSecond how many a second so far
     */
    record Running(long done, long total, double perSecond) implements MapSearch {}

    /** It was cancelled, and what it found so far is put together. */
    record Ending() implements MapSearch {}
}
