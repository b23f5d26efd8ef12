package dev.custody.engine.world;

import dev.custody.engine.port.StoredEntry;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import java.util.List;

/** What a hop brings to the part at its other end. */
sealed interface Cargo {
    /** Cargo whose sender waits for an answer, and so notices when the connection breaks. */
    sealed interface Question extends Cargo {
        /** Whose question it is. */
        List<MessageId> messages();
    }

    /** A client calls a service. */
    record Ask(Exchange exchange) implements Question {
        @Override
        public List<MessageId> messages() {
            return List.of(exchange.message().id());
        }
    }

    /** Somebody asks a sink to do something. */
    record Asked(Call call) implements Question {
        @Override
        public List<MessageId> messages() {
            return call.messages();
        }
    }

    /** A replica, or a client that hears news, asks a queue for a message. */
    record PollSent(Poll poll) implements Question {
        @Override
        public List<MessageId> messages() {
            return List.of();
        }
    }

    /** A service answers its caller. */
    record Told(Exchange exchange, Receipt receipt, String reason) implements Cargo {}

    /** A sink's answer to a call. */
    record Answered(Call call, CallResult result) implements Cargo {}

    /** The queue has entries for the poll, or the wait is over and there are none. */
    record PollAnswered(Poll poll, List<StoredEntry> entries) implements Cargo {}

    /** A consumer gives back what it received. */
    record GaveBack(List<Delayed> entries) implements Cargo {}

    /** An entry that is not to be visible at once. */
    record Delayed(StoredEntry entry, long delayMicros) {}

    /** A queue hands an entry to another queue. */
    record Moved(Transfer transfer) implements Cargo {}

    /** The other queue has it now. */
    record MoveAnswered(Transfer transfer) implements Cargo {}

    /** The client's side of a database connection is gone. */
    record Closed(Connection connection, String reason) implements Cargo {}

    /** A replica is gone, and so are its polls. */
    record Hushed(Polls polls, int incarnation) implements Cargo {}

    /** A replica that lives on wants no more: its polls are to be answered, and with nothing. */
    record Withdrawn(Polls polls) implements Cargo {}

    /**
     * The connection over which something was asked is gone.
     *
     * @param refused whether it never came about, so that the other side certainly did nothing
     */
    record Broken(Question asked, boolean refused) implements Cargo {}
}
