package dev.custody.ledger;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.MessageType;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.MessageCreated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lives of all messages, and those among them that the event at hand concerns. */
final class Lives {
    private final Diagram diagram;
    private final Map<MessageId, MessageLife> byId = new LinkedHashMap<>();
    private final List<MessageLife> inOrder = new ArrayList<>();
    private final List<MessageLife> concerned = new ArrayList<>();
    private final int[] counts = new int[Outcome.values().length];
    private int position = -1;
    private long atMicros;

    Lives(Diagram diagram) {
        this.diagram = diagram;
    }

    /** Between two events only. */
    Lives copy() {
        Lives copy = new Lives(diagram);
        for (MessageLife life : inOrder) {
            MessageLife same = life.copy();
            copy.byId.put(same.id(), same);
            copy.inOrder.add(same);
        }
        System.arraycopy(counts, 0, copy.counts, 0, counts.length);
        copy.position = position;
        copy.atMicros = atMicros;
        return copy;
    }

    /** The life here of the same message as a life elsewhere. */
    MessageLife same(MessageLife elsewhere) {
        return get(elsewhere.id());
    }

    void begin(TraceEvent event) {
        position++;
        atMicros = event.atMicros();
    }

    /** Draws the conclusions for those whom the event concerned. */
    void settle() {
        for (MessageLife life : concerned) {
            Outcome before = life.settle(position);
            counts[before.ordinal()]--;
            counts[life.outcome().ordinal()]++;
        }
        concerned.clear();
    }

    int position() {
        return position;
    }

    long atMicros() {
        return atMicros;
    }

    int count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    List<MessageLife> inOrder() {
        return Collections.unmodifiableList(inOrder);
    }

    void create(MessageCreated event) {
        MessageType type = diagram.message(event.type());
        MessageLife life = new MessageLife(event, type, position);
        if (byId.put(event.message(), life) != null) {
            throw nonsense(event.message() + " is created a second time");
        }
        inOrder.add(life);
        counts[Outcome.UNDER_WAY.ordinal()]++;
        concern(life);
    }

    MessageLife get(MessageId message) {
        MessageLife life = byId.get(message);
        if (life == null) {
            throw nonsense(message + " was never created");
        }
        return life;
    }

    MessageLife concern(MessageId message) {
        return concern(get(message));
    }

    MessageLife concern(MessageLife life) {
        if (life.concernedBy(position)) {
            concerned.add(life);
        }
        return life;
    }

    void take(MessageLife life, Holding holding) {
        concern(life).taken(holding, atMicros, position);
    }

    boolean leave(MessageLife life, Holding holding) {
        return concern(life).leaves(holding, atMicros, position);
    }

    IllegalArgumentException nonsense(String what) {
        return new IllegalArgumentException(
                "The trace does not fit together: at event " + position + ", " + what + ".");
    }
}
