package dev.custody.diagram;

import java.util.List;
import java.util.Optional;

/**
 * One atomic action of a program. A crash point lies before and after each, and on each hop of those that talk to a sink.
 *
 * <p>A step that fails ends its job. What that means depends on the trigger: a caller is told <em>rejected</em> (its input),
 * <em>failed</em> (it definitely did not happen) or <em>in doubt</em> (it may have happened); a received message is given
 * back to its queue; a schedule tries again at its next tick. Open transactions are rolled back.
 */
public sealed interface Step {
    /** The step's word in files and on screen. */
    String verb();

    /** A step that a service does by itself, at once or after a while. */
    sealed interface Alone extends Step {}

    /** A step with steps of its own, which run in place of it, with its hand or with another. */
    sealed interface Block extends Step {
        List<Step> steps();

        /** The name of the member that holds the steps in a file. */
        String member();
    }

    /** A step that asks a sink to do something and waits for the answer. */
    sealed interface AtSink extends Step {
        ComponentId sink();
    }

    /** One that gives the sink a copy of the message at hand. */
    sealed interface Feeds extends AtSink {}

    /** One that brings messages back from the sink. */
    sealed interface Reads extends AtSink {}

    /** One that only talks about messages which the sink has. */
    sealed interface Settles extends AtSink {}

    /** Checks the message against the fields and limits of its type; what does not keep them is the caller's mistake. */
    record Validate(MessageTypeId type, long takesMicros) implements Alone {
        @Override
        public String verb() {
            return "validate";
        }
    }

    /**
     * Computes something for a while. A poison message makes it fail, each time.
     *
     * @param takesMicros how long; on average, if that is random
     */
    record Work(String what, long takesMicros, Spread spread) implements Alone {
        public Work(String what, long takesMicros) {
            this(what, takesMicros, Spread.NONE);
        }

        @Override
        public String verb() {
            return "work";
        }
    }

    /** How the duration of a work differs from one time to the next. */
    enum Spread {
        NONE,
        /** Any duration from 0 to twice the average, each as likely. */
        UNIFORM,
        /** Mostly short, now and then very long; no telling how long yet from how long already. */
        EXPONENTIAL
    }

    /**
     * Inserts the current message as a row, in the job's transaction with that database (opened by its first statement).
     *
     * @param set a column beside the message's fields, and what it gets instead of its initial value
     */
    record Insert(TableId table, IfExists ifExists, Optional<NamedValue> set) implements Feeds {
        public Insert(TableId table, IfExists ifExists) {
            this(table, ifExists, Optional.empty());
        }

        @Override
        public String verb() {
            return "insert";
        }

        @Override
        public ComponentId sink() {
            return table.database();
        }
    }

    /** What an insert does when the table already has a row of the message and holds messages unique. */
    enum IfExists {
        FAIL,
        /** The step succeeds without a second row: this makes a program idempotent. */
        SKIP
    }

    /** Writes the current message into a table of a store without transactions: it is there for good when the store answers. */
    record Append(TableId table) implements Feeds {
        @Override
        public String verb() {
            return "append";
        }

        @Override
        public ComponentId sink() {
            return table.database();
        }
    }

    /**
     * Puts the current message into a bucket of a blob store, under its own name: there for good when the store answers. What
     * is there under that name already is the same file, and stays.
     */
    record Stash(TableId bucket) implements Feeds {
        @Override
        public String verb() {
            return "stash";
        }

        @Override
        public ComponentId sink() {
            return bucket.database();
        }
    }

    /** Brings the file of the current message back from a bucket; fails if it is not there. The job goes on with that copy. */
    record Load(TableId bucket) implements Reads {
        @Override
        public String verb() {
            return "load";
        }

        @Override
        public ComponentId sink() {
            return bucket.database();
        }
    }

    /**
     * Makes a log line about the current message, which is a message of its own with the service as its client, and runs the
     * steps with it as the current one. When they are done the service has said yes for it. Fields that are called as the
     * message's get its values; any other whole number is the message's own number, and any other text the first example.
     */
    record Log(MessageTypeId type, List<Step> steps) implements Block {
        public Log {
            steps = List.copyOf(steps);
        }

        @Override
        public String verb() {
            return "log";
        }

        @Override
        public String member() {
            return "steps";
        }
    }

    /** Keeps the current message in the replica itself, which is gone with it: a stateless service no more. */
    record Keep(Keeping in) implements Alone {
        @Override
        public String verb() {
            return "keep";
        }
    }

    /**
     * Adds the current message to those in the replica's memory. The job ends here until there are {@code size} of them; the one
     * that completes them goes on with all of them in hand.
     */
    record Buffer(int size) implements Alone {
        @Override
        public String verb() {
            return "buffer";
        }
    }

    /**
     * Makes something of a message that does not keep the limits of its type, by force: cuts off what is too long, takes the
     * nearest number, and where nobody can read for whom it is, picks somebody.
     */
    record Guess(MessageTypeId type) implements Alone {
        @Override
        public String verb() {
            return "guess";
        }
    }

    /** Reads the oldest committed rows of a table whose {@code column} has {@code value}, at most {@code limit}. */
    record Select(TableId table, String column, Value value, int limit) implements Reads {
        @Override
        public String verb() {
            return "select";
        }

        @Override
        public ComponentId sink() {
            return table.database();
        }
    }

    /** Reads what the table's column {@link Table#OUTCOME} says of the message that somebody asks about. */
    record Lookup(TableId table) implements Settles {
        @Override
        public String verb() {
            return "lookup";
        }

        @Override
        public ComponentId sink() {
            return table.database();
        }
    }

    /** Reads a watermark: how far somebody has read. What is read next is what lies beyond it. */
    record Recall(MarkId mark) implements Settles {
        @Override
        public String verb() {
            return "recall";
        }

        @Override
        public ComponentId sink() {
            return mark.database();
        }
    }

    /** Reads the changes that a table captured after the recalled position, in the order of their commits. */
    record Changes(TableId table, int limit) implements Reads {
        @Override
        public String verb() {
            return "changes";
        }

        @Override
        public ComponentId sink() {
            return table.database();
        }
    }

    /**
     * Reads the rows of a table that were written after the recalled time, by {@link Table#STAMP}, oldest first. Of rows with the
     * same time it reads all or none: otherwise those beyond the limit would lie behind the watermark.
     *
     * @param limit how many rows at most, apart from such
     */
    record Fetch(TableId table, int limit) implements Reads {
        @Override
        public String verb() {
            return "fetch";
        }

        @Override
        public ComponentId sink() {
            return table.database();
        }
    }

    /** Moves a watermark to the last of what was read, within the transaction of the job; does nothing if nothing was. */
    record Remember(MarkId mark) implements Settles {
        @Override
        public String verb() {
            return "remember";
        }

        @Override
        public ComponentId sink() {
            return mark.database();
        }
    }

    /** Runs the steps once for each row of the last select, with that row and its message as the current ones. */
    record Each(List<Step> steps) implements Block {
        public Each {
            steps = List.copyOf(steps);
        }

        @Override
        public String verb() {
            return "each";
        }

        @Override
        public String member() {
            return "each";
        }
    }

    /** Sets a column of the current row. */
    record Update(TableId table, String column, Value value) implements Settles {
        @Override
        public String verb() {
            return "update";
        }

        @Override
        public ComponentId sink() {
            return table.database();
        }
    }

    /** Commits the job's transaction with a database. */
    record Commit(ComponentId database) implements Settles {
        @Override
        public String verb() {
            return "commit";
        }

        @Override
        public ComponentId sink() {
            return database;
        }
    }

    /** Puts a copy of the current message into a queue. */
    record Enqueue(ComponentId queue) implements Feeds {
        @Override
        public String verb() {
            return "enqueue";
        }

        @Override
        public ComponentId sink() {
            return queue;
        }
    }

    /**
     * Puts word of what became of the current message into a queue that its client hears.
     *
     * @param outcome {@link Table#DONE} or {@link Table#FAILED}
     */
    record Notify(ComponentId queue, String outcome) implements Feeds {
        @Override
        public String verb() {
            return "notify";
        }

        @Override
        public ComponentId sink() {
            return queue;
        }
    }

    /** Publishes the current message as an event: one copy for each durable subscription of the topic. */
    record Publish(ComponentId topic) implements Feeds {
        @Override
        public String verb() {
            return "publish";
        }

        @Override
        public ComponentId sink() {
            return topic;
        }
    }

    /** Tells the queue or topic that the received message is done with; it is deleted there. */
    record Ack(ComponentId from) implements Settles {
        @Override
        public String verb() {
            return "ack";
        }

        @Override
        public ComponentId sink() {
            return from;
        }
    }

    /**
     * Tries a step. If it does not succeed, for whatever reason, the job goes on with {@code steps} instead of failing, and then
     * with what comes after.
     */
    record Otherwise(Step tried, List<Step> steps) implements Block {
        public Otherwise {
            steps = List.copyOf(steps);
        }

        @Override
        public String verb() {
            return tried.verb();
        }

        @Override
        public String member() {
            return "otherwise";
        }
    }

    /** Ends the job here. What is not committed is rolled back. */
    record End(String why) implements Alone {
        @Override
        public String verb() {
            return "end";
        }
    }

    /** Answers the caller. */
    record Reply(Answer answer) implements Alone {
        @Override
        public String verb() {
            return "reply";
        }
    }

    /** What a caller is told when all went well. */
    enum Answer {
        /** Somebody has it now, and will see to it. */
        ACCEPTED,
        /** The effect is there. */
        DONE,
        /** What the last lookup found: done, failed, or not yet. */
        STATUS
    }
}
