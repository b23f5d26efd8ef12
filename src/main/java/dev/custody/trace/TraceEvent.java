package dev.custody.trace;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Setting;
import dev.custody.diagram.TableId;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that happened, at a virtual time in microseconds.
 *
 * <p>Grouped by who speaks: the run, clients, hops, jobs, databases, queues and topics, faults. A sink that is shown or judged
 * must be understood from these alone: what it holds is what was stored and committed minus what was removed, and after a
 * crash what {@link Recovered} says.
 */
public sealed interface TraceEvent {
    long atMicros();

    /** The kinds of events, as records, speaker by speaker. */
    static List<Class<? extends TraceEvent>> kinds() {
        List<Class<? extends TraceEvent>> kinds = new ArrayList<>();
        for (Class<?> speaker : TraceEvent.class.getPermittedSubclasses()) {
            for (Class<?> kind : speaker.getPermittedSubclasses()) {
                kinds.add(kind.asSubclass(TraceEvent.class));
            }
        }
        return kinds;
    }

    /** The run itself speaks. */
    sealed interface OfRun extends TraceEvent {}

    /** A client speaks. */
    sealed interface OfClient extends TraceEvent {}

    /** A hop begins or ends. */
    sealed interface OfHop extends TraceEvent {
        int hop();
    }

    /** A job of a service speaks. */
    sealed interface OfJob extends TraceEvent {
        int job();
    }

    /** A database speaks. */
    sealed interface OfDatabase extends TraceEvent {
        ComponentId database();

        /** The transaction; -1 for what belongs to none. */
        default int tx() {
            return -1;
        }
    }

    /** A queue or topic speaks of an entry. */
    sealed interface OfEntry extends TraceEvent {
        ComponentId sink();

        MessageId message();
    }

    /** Something breaks, is mended, or comes to a bound. */
    sealed interface OfFault extends TraceEvent {}

    // ---- the run

    /** Always the first event. */
    record RunStarted(long atMicros, String diagram, String diagramHash, long seed) implements OfRun {}

    /** Always the last event of a run that was let go to its end. */
    record RunEnded(long atMicros, EndReason reason) implements OfRun {}

    enum EndReason {
        /** Nothing moves any more. */
        AT_REST,
        /** The time that the run was given is over. */
        TIME_LIMIT,
        /** The run had more events, or more under way at once, than its cap allows. */
        EVENT_LIMIT
    }

    // ---- clients

    /** A client has something to hand in. */
    record MessageCreated(
            long atMicros,
            MessageId message,
            MessageTypeId type,
            ComponentId client,
            Nature nature,
            List<NamedValue> payload,
            String fingerprint)
            implements OfClient {
        public MessageCreated {
            payload = List.copyOf(payload);
        }
    }

    /** The client sends it, for the first time or again. Attempts count from 1. */
    record AttemptStarted(long atMicros, MessageId message, ComponentId client, int attempt) implements OfClient {}

    /**
     * The client was told, or concludes from silence. A later receipt of the same message replaces this one.
     *
     * @param last whether the client leaves it at that; otherwise it will try again
     */
    record ReceiptGiven(
            long atMicros,
            MessageId message,
            ComponentId client,
            int attempt,
            Receipt receipt,
            String reason,
            boolean last)
            implements OfClient {}

    // ---- hops

    /**
     * Something sets out on a link.
     *
     * @param fromReplica the replica of the service it leaves, from 0; -1 where there is none
     * @param job the job on whose behalf, or -1
     * @param what in a word or two, for people: {@code insert into orders}, {@code 503}
     * @param messages whose it is; empty for a bare poll
     * @param arrivesAtMicros when it arrives, if nothing happens to it
     */
    record HopStarted(
            long atMicros,
            int hop,
            HopKind kind,
            ComponentId from,
            int fromReplica,
            ComponentId to,
            int toReplica,
            int job,
            String what,
            List<MessageId> messages,
            long arrivesAtMicros)
            implements OfHop {
        public HopStarted {
            messages = List.copyOf(messages);
        }
    }

    record HopArrived(long atMicros, int hop) implements OfHop {}

    /** It never arrives: what it carried is gone. */
    record HopLost(long atMicros, int hop, LossReason reason) implements OfHop {}

    enum LossReason {
        /** The link is cut; nobody is told. */
        CUT,
        /** The other side is dead; the sender's connection breaks. */
        TARGET_DEAD,
        /** A dropped reply, by command. */
        DROPPED
    }

    // ---- jobs

    /**
     * A service starts to run its program.
     *
     * @param messages what it has in hand from the start; empty for a schedule's tick
     */
    record JobStarted(long atMicros, int job, ComponentId service, int replica, List<MessageId> messages)
            implements OfJob {
        public JobStarted {
            messages = List.copyOf(messages);
        }
    }

    /** The job has further messages in hand: rows that it read. */
    record JobTook(long atMicros, int job, List<MessageId> messages) implements OfJob {
        public JobTook {
            messages = List.copyOf(messages);
        }
    }

    /** A replica keeps a copy of the message in itself. It is there until it is taken out, or the replica is killed. */
    record MessageKept(long atMicros, int job, Keeping in, MessageId message) implements OfJob {}

    /** The job takes messages out of the memory of its replica, and has them in hand. */
    record KeptTaken(long atMicros, int job, List<MessageId> messages) implements OfJob {
        public KeptTaken {
            messages = List.copyOf(messages);
        }
    }

    /** @param step where in the program: {@code 3}, or {@code 2.0} for the first step within the third; from 0 */
    record StepStarted(long atMicros, int job, String step, String verb) implements OfJob {}

    record StepEnded(long atMicros, int job, String step, StepOutcome outcome, String detail) implements OfJob {}

    enum StepOutcome {
        DONE,
        /** The message is at fault. */
        REJECTED,
        /** It definitely did not happen. */
        FAILED,
        /** It may have happened. */
        UNKNOWN
    }

    /** The job is over and forgets all it knew: what it had in hand is carried by it no more. */
    record JobEnded(long atMicros, int job, JobEnd end, String reason) implements OfJob {}

    enum JobEnd {
        FINISHED,
        /** A step failed. */
        GAVE_UP,
        /** The service was killed under it. */
        KILLED
    }

    // ---- databases

    record TransactionOpened(long atMicros, ComponentId database, int tx, int job) implements OfDatabase {}

    /** Part of {@code tx}: nobody else sees it before the commit. Rows are numbered within their database. */
    record RowInserted(
            long atMicros,
            TableId table,
            int row,
            MessageId message,
            int tx,
            List<NamedValue> values,
            String fingerprint)
            implements OfDatabase {
        public RowInserted {
            values = List.copyOf(values);
        }

        @Override
        public ComponentId database() {
            return table.database();
        }
    }

    /** The database already has a row of the message, and the statement says to skip it then. */
    record InsertSkipped(long atMicros, TableId table, MessageId message, int tx) implements OfDatabase {
        @Override
        public ComponentId database() {
            return table.database();
        }
    }

    record RowUpdated(long atMicros, TableId table, int row, MessageId message, int tx, NamedValue change)
            implements OfDatabase {
        @Override
        public ComponentId database() {
            return table.database();
        }
    }

    /**
     * The database itself wrote the row into its log of changes, as part of {@code tx}, which commits at this instant.
     *
     * @param position in the order of commits, from 1
     */
    record ChangeCaptured(long atMicros, TableId table, int position, int row, MessageId message, int tx)
            implements OfDatabase {
        @Override
        public ComponentId database() {
            return table.database();
        }
    }

    /** A watermark was moved, as part of {@code tx}. */
    record MarkMoved(long atMicros, ComponentId database, String mark, long value, int tx) implements OfDatabase {}

    record TransactionCommitted(long atMicros, ComponentId database, int tx) implements OfDatabase {}

    record TransactionRolledBack(long atMicros, ComponentId database, int tx, String reason) implements OfDatabase {}

    /** A database that is not durable wrote to its disk all that it had committed. */
    record Checkpointed(long atMicros, ComponentId database) implements OfDatabase {}

    /**
     * A database that was not durable came back without what that transaction had committed. Those that were committed last come
     * first, so that each takes back what it did to what there was before.
     *
     * @param messages whose rows it had written
     */
    record CommitLost(long atMicros, ComponentId database, int tx, List<MessageId> messages) implements OfDatabase {
        public CommitLost {
            messages = List.copyOf(messages);
        }
    }

    // ---- queues and topics

    /**
     * A copy of a message is stored durably. Entries are numbered within their sink.
     *
     * @param channel the subscriber whose subscription it belongs to, for a topic; empty for a queue
     */
    record EntryStored(
            long atMicros,
            ComponentId sink,
            String channel,
            int entry,
            MessageId message,
            List<NamedValue> values,
            String fingerprint)
            implements OfEntry {
        public EntryStored {
            values = List.copyOf(values);
        }
    }

    /** It was received, and is invisible to others until then. The sink still holds it. */
    record EntryLeased(
            long atMicros,
            ComponentId sink,
            String channel,
            int entry,
            MessageId message,
            int receives,
            long untilMicros,
            ComponentId consumer,
            int replica)
            implements OfEntry {}

    /** It is visible again. */
    record EntryReturned(long atMicros, ComponentId sink, int entry, MessageId message, ReturnReason reason)
            implements OfEntry {}

    enum ReturnReason {
        VISIBILITY_EXPIRED,
        RELEASED
    }

    record EntryRemoved(long atMicros, ComponentId sink, int entry, MessageId message, RemoveReason reason)
            implements OfEntry {}

    enum RemoveReason {
        ACKED,
        /** It is in its dead letter queue now. */
        DEAD_LETTERED,
        /** It is back in the queue that it came from. */
        REDRIVEN,
        /** The destination of the stream has committed it. */
        WRITTEN
    }

    /** An ack that came too late: the entry had been handed to somebody else, or is gone. */
    record AckIgnored(long atMicros, ComponentId sink, int entry, MessageId message) implements OfEntry {}

    // ---- faults, and what is done about them

    /** @param replica which one, from 0; -1 for the whole component */
    record Killed(long atMicros, ComponentId component, int replica) implements OfFault {}

    record Restarted(long atMicros, ComponentId component, int replica) implements OfFault {}

    /**
     * What a sink has after its recovery, in place of all that was known of it.
     *
     * @param contents for each table (or channel) the numbers of the rows (or entries) that are there, ascending
     */
    record Recovered(long atMicros, ComponentId sink, List<Survivors> contents) implements OfFault {
        public Recovered {
            contents = List.copyOf(contents);
        }
    }

    /** @param place a table's name or a topic's channel; empty for a queue */
    record Survivors(String place, List<Integer> numbers) {
        public Survivors {
            numbers = List.copyOf(numbers);
        }
    }

    /** That direction of the link swallows all that is and comes on it. */
    record LinkCut(long atMicros, ComponentId from, ComponentId to) implements OfFault {}

    record LinkHealed(long atMicros, ComponentId from, ComponentId to) implements OfFault {}

    record LinkSlowed(long atMicros, ComponentId from, ComponentId to, double factor) implements OfFault {}

    /** @param factor how many times slower than it is by its diagram; 1 is its own pace */
    record Slowed(long atMicros, ComponentId component, double factor) implements OfFault {}

    /** A sink answers each write with a refusal from now on, or no longer. */
    record WritesRefused(long atMicros, ComponentId sink, boolean refused) implements OfFault {}

    /** A setting of a component has another value from now on; both are in its unit. */
    record SettingChanged(long atMicros, ComponentId component, Setting setting, long before, long now)
            implements OfFault {}

    /** The same for that direction of a link. */
    record LinkSettingChanged(long atMicros, ComponentId from, ComponentId to, Setting setting, long before, long now)
            implements OfFault {}

    /** Somebody was turned away or something was left undone, because a bound was reached. */
    record LimitReached(long atMicros, ComponentId component, String limit) implements OfFault {}

    /**
     * Another number of replicas is to run from now on: the first so many. Those beyond finish what they are at, and are off.
     */
    record Scaled(long atMicros, ComponentId service, int replicas) implements OfFault {}

    /** A command that made no sense at that time, such as to kill what is dead. */
    record CommandIgnored(long atMicros, String command, String reason) implements OfFault {}
}
