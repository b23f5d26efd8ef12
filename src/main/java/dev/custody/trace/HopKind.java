package dev.custody.trace;

/** What travels on a hop. */
public enum HopKind {
    /** A client's or a service's call, with the message in it. */
    REQUEST(true),
    /** A client asks what became of its message. */
    QUESTION(false),
    /** An insert statement, with the row in it. */
    INSERT(true),
    /** A write into a store without transactions, with the row in it. */
    APPEND(true),
    UPDATE(false),
    SELECT(false),
    COMMIT(false),
    ENQUEUE(true),
    PUBLISH(true),
    /** Tells a queue that a message is done with. */
    ACK(false),
    /** Gives a message back to its queue. */
    RELEASE(false),
    /** Asks a queue for messages; the question waits there. */
    POLL(false),
    /** A queue's or topic's answer to a poll, with the message in it. */
    DELIVERY(true),
    /** Rows that a select found, with the messages in them. */
    ROWS(true),
    /** A sink's or service's answer without a payload: yes or no. */
    ANSWER(false),
    /** A queue moves a message to another queue: its dead letter queue, or back from it. */
    TRANSFER(true),
    /** The end of a connection, as the other side notices it. */
    RESET(false);

    private final boolean carriesPayload;

    HopKind(boolean carriesPayload) {
        this.carriesPayload = carriesPayload;
    }

    /** Whether a copy of the message itself is on its way; otherwise only talk about it. */
    public boolean carriesPayload() {
        return carriesPayload;
    }

    /** Whether it answers something that was asked. The end of a connection does not: either side may notice it. */
    public boolean isReply() {
        return switch (this) {
            case ANSWER, DELIVERY, ROWS -> true;
            case REQUEST,
                    QUESTION,
                    INSERT,
                    APPEND,
                    UPDATE,
                    SELECT,
                    COMMIT,
                    ENQUEUE,
                    PUBLISH,
                    ACK,
                    RELEASE,
                    POLL,
                    TRANSFER,
                    RESET -> false;
        };
    }
}
