package dev.custody.diagram;

import java.util.List;
import java.util.Optional;

/** A part of a diagram: a client, a stateless service, or a sink. */
public sealed interface Component {
    ComponentId id();

    /** What is written on it. */
    String title();

    Place place();

    /** A sink remembers, so it may hold a message; everything else forgets, and may only carry it. */
    default boolean isSink() {
        return switch (this) {
            case Client _, Service _ -> false;
            case Database _, Queue _, Topic _, Stream _ -> true;
        };
    }

    /**
     * Somebody outside the system who hands in messages and wants to know what became of them. It cannot be killed.
     *
     * @param to the service it calls, or the queue it puts messages into
     * @param timeoutMicros after which it gives up waiting, and is in doubt
     * @param news how it learns what became of a message that was only accepted, if it cares
     */
    record Client(
            ComponentId id,
            String title,
            Place place,
            MessageTypeId sends,
            ComponentId to,
            long timeoutMicros,
            Retry retry,
            Optional<News> news,
            Workload workload)
            implements Component {
        /** One that does not care for news. */
        public Client(
                ComponentId id,
                String title,
                Place place,
                MessageTypeId sends,
                ComponentId to,
                long timeoutMicros,
                Retry retry,
                Workload workload) {
            this(id, title, place, sends, to, timeoutMicros, retry, Optional.empty(), workload);
        }
    }

    /**
     * A stateless service: an API, a gateway, a worker, a relay, a subscriber, by its trigger.
     *
     * @param role how it is drawn and called: {@code api}, {@code worker}, {@code relay}, {@code subscriber} …
     * @param replicas how many run; at most, if it is scaled
     * @param concurrency how many jobs each replica runs at once
     * @param backlog how many callers may wait for a free place at each replica; further ones are turned away
     * @param callTimeoutMicros how long a step waits for a sink's answer
     * @param memory how many messages fit into the memory of a replica that keeps them; with one more it dies, and its
     *     supervisor starts it again
     * @param scale how many replicas run at a time, if not always all
     */
    record Service(
            ComponentId id,
            String title,
            Place place,
            String role,
            Trigger trigger,
            int replicas,
            int concurrency,
            int backlog,
            long callTimeoutMicros,
            int memory,
            Optional<Scale> scale,
            Program program)
            implements Component {
        /** Whether its program reads rows by the time at which they were written. */
        public boolean readsByTime() {
            return program.all().stream().anyMatch(Step.Fetch.class::isInstance);
        }

        /** One of which nobody says how much memory it has, and all of which always runs. */
        public Service(
                ComponentId id,
                String title,
                Place place,
                String role,
                Trigger trigger,
                int replicas,
                int concurrency,
                int backlog,
                long callTimeoutMicros,
                Program program) {
            this(
                    id,
                    title,
                    place,
                    role,
                    trigger,
                    replicas,
                    concurrency,
                    backlog,
                    callTimeoutMicros,
                    Defaults.MEMORY,
                    Optional.empty(),
                    program);
        }
    }

    /**
     * A sink of tables: a database with transactions, or a store of a simpler {@code kind}.
     *
     * @param statementMicros how long a statement takes
     * @param commitMicros how long a commit takes
     * @param lockTimeoutMicros how long a statement waits for another transaction's lock
     * @param idleTimeoutMicros after which a transaction of a client that went silent is rolled back
     * @param watermarks the names of the numbers that it keeps for those who read on where they stopped
     * @param connections how many it serves at once; all who come, if nobody says
     */
    record Database(
            ComponentId id,
            String title,
            Place place,
            List<Table> tables,
            long statementMicros,
            long commitMicros,
            long lockTimeoutMicros,
            long idleTimeoutMicros,
            Kind kind,
            List<String> watermarks,
            Optional<Connections> connections)
            implements Component {
        public Database {
            tables = List.copyOf(tables);
            watermarks = List.copyOf(watermarks);
        }

        /** A database proper, without watermarks, that serves all who come. */
        public Database(
                ComponentId id,
                String title,
                Place place,
                List<Table> tables,
                long statementMicros,
                long commitMicros,
                long lockTimeoutMicros,
                long idleTimeoutMicros) {
            this(
                    id,
                    title,
                    place,
                    tables,
                    statementMicros,
                    commitMicros,
                    lockTimeoutMicros,
                    idleTimeoutMicros,
                    Kind.DATABASE,
                    List.of(),
                    Optional.empty());
        }

        /**
         * The table in which this takes messages from a client that writes by itself: the one in which they are delivered, or,
         * of somebody else's system, the first that holds such messages.
         */
        public Optional<TableId> takes(MessageType type) {
            Optional<TableId> here =
                    type.delivered().filter(table -> table.database().equals(id));
            if (here.isPresent() || kind != Kind.EXTERNAL) {
                return here;
            }
            return tables.stream()
                    .filter(table -> table.of().equals(type.id()))
                    .map(Table::id)
                    .findFirst();
        }

        /** Whether it says when rows were written. */
        public boolean isStamped() {
            return tables.stream().anyMatch(Table::isStamped);
        }

        /** What is written into it, and how. */
        public enum Kind {
            DATABASE("database", true),
            /** Takes log lines one at a time, each of which is there for good when it answers: Elasticsearch and its like. */
            LOG_STORE("log store", false),
            /** Takes whole files, each under the name of its message, and gives them back by it: S3 and its like. */
            BLOB_STORE("blob store", false),
            /** Somebody else's system: its own users write to it, each write by itself, and we only read. */
            EXTERNAL("external system", false);

            private final String words;
            private final boolean transactional;

            Kind(String words, boolean transactional) {
                this.words = words;
                this.transactional = transactional;
            }

            /** What people call it. */
            public String words() {
                return words;
            }

            /** Whether several statements are committed together; otherwise each stands by itself. */
            public boolean isTransactional() {
                return transactional;
            }
        }
    }

    /**
     * A queue as SQS has it: at least once, visibility timeout, receive count, dead letter queue. A dead letter queue is a
     * queue too.
     *
     * @param visibilityMicros how long a received message stays invisible to others
     * @param waitMicros how long a poll waits for a message
     * @param maxReceives a message received more often goes to {@code deadLetters}; meaningless without one
     * @param deadLetters where messages go that nobody manages to process
     * @param forDeadLetters whether this is such a queue
     * @param capacity how many messages fit
     */
    record Queue(
            ComponentId id,
            String title,
            Place place,
            long operationMicros,
            long visibilityMicros,
            long waitMicros,
            int maxReceives,
            Optional<ComponentId> deadLetters,
            boolean forDeadLetters,
            int capacity)
            implements Component {}

    /**
     * A topic with one durable subscription for each of {@code subscribers}, each of which behaves like a queue.
     *
     * @param subscribers the services with a {@link Trigger.Subscription} to it, in the order of the file
     */
    record Topic(
            ComponentId id,
            String title,
            Place place,
            long operationMicros,
            long visibilityMicros,
            long waitMicros,
            List<ComponentId> subscribers,
            int capacity)
            implements Component {
        public Topic {
            subscribers = List.copyOf(subscribers);
        }
    }

    /**
     * A delivery stream as Firehose: it keeps what it is given, and writes it to a table by itself, in batches and at least
     * once. It tries again for as long as it takes.
     *
     * @param to the table that it writes to
     * @param size how many messages make a batch
     * @param withinMicros how long it waits for a batch to be full
     * @param callTimeoutMicros how long it waits for the destination's answer
     * @param capacity how many messages fit
     */
    record Stream(
            ComponentId id,
            String title,
            Place place,
            TableId to,
            int size,
            long withinMicros,
            long operationMicros,
            long callTimeoutMicros,
            int capacity)
            implements Component {}
}
