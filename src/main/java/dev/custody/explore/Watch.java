package dev.custody.explore;

/** Somebody who waits for a search, and may have enough of it. Called by several threads. */
public interface Watch {
    /** So many runs of so many are done. */
    void ran(long done, long total);

    /** Whether to end it now, with what is known. */
    boolean isCancelled();

    /** Nobody watches. */
    static Watch nobody() {
        return new Watch() {
            @Override
            public void ran(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
