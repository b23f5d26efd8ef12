package dev.custody.ledger;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.MessageType;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.MessageCreated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lives of all messages, and those among them that the event at hand concerns.
 *
 * <p>A copy shares the lives with what it was copied from, and either side takes a copy of a life only when it has something to
 * write into it: most lives of a long run are over, and stay shared by all of its checkpoints. So nobody keeps a life; whoever
 * means one keeps its identity, and asks for it by {@link #get} to read and by {@link #concern} to write.
 */
final class Lives {
    private final Diagram diagram;
    private final List<MessageLife> inOrder = new ArrayList<>();
    private final List<MessageLife> concerned = new ArrayList<>();

    /** Whose lives may be written into without a copy. */
    private Object owner = new Object();

    private final Custody custody;
    private final int[] counts = new int[Outcome.values().length];
    private int position = -1;
    private long atMicros;

    Lives(Diagram diagram) {
        this(diagram, new Custody(diagram));
    }

    private Lives(Diagram diagram, Custody custody) {
        this.diagram = diagram;
        this.custody = custody;
    }

    /** Between two events only. */
    Lives copy() {
        Lives copy = new Lives(diagram, custody.copy());
        copy.inOrder.addAll(inOrder);
        owner = new Object();
        System.arraycopy(counts, 0, copy.counts, 0, counts.length);
        copy.position = position;
        copy.atMicros = atMicros;
        return copy;
    }

    void begin(TraceEvent event) {
        position++;
        atMicros = event.atMicros();
        concerned.clear();
    }

    /** Draws the conclusions for those whom the event concerned. */
    void settle() {
        for (MessageLife life : concerned) {
            Outcome before = life.settle(position);
            counts[before.ordinal()]--;
            counts[life.outcome().ordinal()]++;
            custody.count(life, 1);
        }
    }

    /** Those whom the last event concerned. */
    List<MessageLife> concerned() {
        return Collections.unmodifiableList(concerned);
    }

    int position() {
        return position;
    }

    long atMicros() {
        return atMicros;
    }

    Custody custody() {
        return custody;
    }

    int count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    List<MessageLife> inOrder() {
        return Collections.unmodifiableList(inOrder);
    }

    void create(MessageCreated event) {
        int number = event.message().number();
        if (number != inOrder.size() + 1) {
            throw nonsense(
                    number > inOrder.size()
                            ? event.message() + " is created before #" + (inOrder.size() + 1)
                            : event.message() + " is created a second time");
        }
        MessageType type = diagram.message(event.type());
        inOrder.add(new MessageLife(owner, event, type, position));
        counts[Outcome.UNDER_WAY.ordinal()]++;
        concern(event.message());
    }

    /** To read. */
    MessageLife get(MessageId message) {
        int index = message.number() - 1;
        if (index < 0 || index >= inOrder.size()) {
            throw nonsense(message + " was never created");
        }
        return inOrder.get(index);
    }

    /** To write: the event at hand concerns it. */
    MessageLife concern(MessageId message) {
        MessageLife life = get(message);
        if (!life.isOf(owner)) {
            life = life.copyFor(owner);
            inOrder.set(message.number() - 1, life);
        }
        if (life.concernedBy(position)) {
            concerned.add(life);
            custody.count(life, -1);
        }
        return life;
    }

    MessageLife take(MessageId message, Holding holding) {
        MessageLife life = concern(message);
        life.whereabouts().taken(holding, atMicros, position);
        return life;
    }

    boolean leave(MessageId message, Holding holding) {
        return concern(message).whereabouts().left(holding, atMicros, position);
    }

    IllegalArgumentException nonsense(String what) {
        return new IllegalArgumentException(
                "The trace does not fit together: at event " + position + ", " + what + ".");
    }
}
