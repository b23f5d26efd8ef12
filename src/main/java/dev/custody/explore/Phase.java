package dev.custody.explore;

/** How far a step (or a request of a client, a poll of a worker) is. In the order in which they come. */
public enum Phase {
    /** The job has begun, its first step has not. */
    BEFORE("before"),
    /** The service does it by itself. */
    DURING("during"),
    /** The request is on its way. */
    REQUEST("sent"),
    /** The request has arrived and is not answered yet. */
    ARRIVED("arrived"),
    /** It is done, and not answered yet. */
    APPLIED("applied"),
    /** The answer is on its way. */
    ANSWER("answered"),
    /** It is over, and the next has not begun. */
    AFTER("after");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /** As it is written on screen and in files. */
    public String words() {
        return words;
    }
}
