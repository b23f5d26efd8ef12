package dev.custody.diagram;

/**
 * What a diagram means where it says nothing, each value with its source. The schema names the same values, so that an editor
 * shows them; a test compares the two. Where no real system is named, the value is our own choice: of the order of magnitude
 * that one meets within a data centre.
 */
public final class Defaults {
    /** API Gateway gives an integration 29 s. */
    public static final long CLIENT_TIMEOUT_MICROS = 29_000_000;

    /** Clients give up after one attempt; retries are a decision, with a price. */
    public static final int RETRY_ATTEMPTS = 1;

    public static final long RETRY_BACKOFF_MICROS = 1_000_000;

    /** Exponential backoff doubles. */
    public static final double RETRY_FACTOR = 2;

    /** Ours: soon enough for somebody who waits, seldom enough for the service. */
    public static final long POLLS_EVERY_MICROS = 5_000_000;

    public static final int POLLS_AT_MOST = 20;

    public static final int WORKLOAD_MESSAGES = 10;
    public static final double WORKLOAD_PER_SECOND = 1;
    public static final int WORKLOAD_BURST = 1;

    public static final int SERVICE_REPLICAS = 1;

    public static final int SCALE_FROM = 1;

    /** Ours: a worker that is never idle has one at work and some waiting. */
    public static final int SCALE_PER_BACKLOG = 3;

    /** Ours, for people who watch: CloudWatch counts SQS's messages once a minute. */
    public static final long SCALE_EVERY_MICROS = 5_000_000;

    /** Lambda: an instance handles one request at a time. */
    public static final int SERVICE_CONCURRENCY = 1;

    /** Tomcat's acceptCount: 100 connections wait, further ones are refused. */
    public static final int SERVICE_BACKLOG = 100;

    /** Lambda's own default timeout is 3 s. */
    public static final long CALL_TIMEOUT_MICROS = 3_000_000;

    public static final long VALIDATE_MICROS = 1_000;

    public static final long STATEMENT_MICROS = 2_000;

    /** A commit waits for the disk. */
    public static final long COMMIT_MICROS = 5_000;

    /** H2 waits 2 s for a lock. */
    public static final long LOCK_TIMEOUT_MICROS = 2_000_000;

    /** PostgreSQL and MySQL wait for hours or for ever; here every wait has an end that one can watch. */
    public static final long IDLE_TIMEOUT_MICROS = 10_000_000;

    /** Ours, as Tomcat's acceptCount: 100 wait, further ones are refused. */
    public static final int CONNECTIONS_LINE = 100;

    /** A queue answers when the message is on disk. */
    public static final long OPERATION_MICROS = 5_000;

    /** SQS: a visibility timeout of 30 s. */
    public static final long VISIBILITY_MICROS = 30_000_000;

    /** SQS: a long poll of at most 20 s. */
    public static final long WAIT_MICROS = 20_000_000;

    /** The SQS console proposes 10 receives. */
    public static final int MAX_RECEIVES = 10;

    /** SQS: about 120,000 messages in flight. */
    public static final int CAPACITY = 120_000;

    /** One message a job: a batch is a decision. */
    public static final int BATCH = 1;

    /** Ours: more than any diagram keeps that is not about this. */
    public static final int MEMORY = 100_000;

    /** Ours: a supervisor notices at once, and a process takes a few seconds to start. */
    public static final long SUPERVISOR_MICROS = 3_000_000;

    /** SQS: a batch of 10. */
    public static final int SELECT_LIMIT = 10;

    /** Firehose goes by 5 MiB; at 10 KiB a message that is about this many. */
    public static final int STREAM_SIZE = 500;

    /** Firehose: 300 s, or when its buffer is full. */
    public static final long STREAM_WITHIN_MICROS = 300_000_000;

    public static final long LINK_LATENCY_MICROS = 20_000;
    public static final long LINK_JITTER_MICROS = 0;

    /** How old the time is that a late row carries. */
    public static final long LATE_MICROS = 10_000_000;

    private Defaults() {}
}
