package dev.custody.engine.world;

/** Who takes entries out of a queue or a topic: a replica of a service, or a client that hears news. */
interface Receiver {
    /** Where it belongs. */
    Part part();

    /** Which replica it is, or {@link Part#NO_REPLICA}. */
    int index();

    /** How often it was killed. */
    int incarnation();

    boolean isUp();

    /** Whether it still waits for an answer to the poll. */
    boolean expects(Poll poll);

    /** Up to how many entries it takes at once. */
    int most();

    /** The queue answered a poll: with entries, or with nothing. */
    void received(Poll poll, Cargo.PollAnswered answer);

    /** There is no answer, and none will come. */
    void pollFailed(Poll poll, boolean waitFirst);
}
