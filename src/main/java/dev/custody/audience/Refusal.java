package dev.custody.audience;

/** Why something was not done for a phone. The page has words for each of them, under its name. */
enum Refusal {
    /** There is no seat left. */
    FULL(503),
    /** Nobody knows this phone; it has to join again. */
    UNKNOWN(410),
    /** This phone asks too often. */
    TOO_FAST(429),
    /** All phones together do. */
    BUSY(429),
    /** Another diagram is on the stage, or another question. */
    CHANGED(409),
    /** The question is closed. */
    CLOSED(409),
    /** No page of ours sends this. */
    NONSENSE(400),
    /** More than is read. */
    TOO_LARGE(413);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** The status of HTTP that says so. */
    int status() {
        return status;
    }
}
