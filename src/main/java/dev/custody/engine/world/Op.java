package dev.custody.engine.world;

/** What a timer is about. The kernel carries its ordinal. */
enum Op {
    /** A client's next burst is due. */
    ARRIVAL,
    /** An attempt sets out, after its backoff. */
    ATTEMPT,
    /** Whoever waits for an answer has waited long enough. */
    DEADLINE,
    HOP_ARRIVES,
    /** A hop comes to where its link is cut. */
    HOP_LOST,
    NEXT_STEP,
    /** A step that needs nobody else is done. */
    STEP_DONE,
    /** A sink does what it was asked to. */
    APPLY,
    /** A sink answers what it did. */
    ANSWER,
    TRANSACTION_IDLE,
    /** An entry's visibility timeout is over. */
    VISIBLE,
    POLL_OVER,
    POLL_AGAIN,
    /** A crashed replica is started again. */
    RESTART,
    /** A schedule's tick. */
    TICK,
    /** Somebody looks how many replicas a backlog wants. */
    SCALE,
    /** A stream waited long enough for more. */
    FLUSH,
    /** A database writes to its disk what it committed. */
    CHECKPOINT;

    private static final Op[] ALL = values();

    static Op of(int number) {
        return ALL[number];
    }
}
