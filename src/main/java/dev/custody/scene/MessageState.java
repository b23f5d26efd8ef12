package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import dev.custody.diagram.TableId;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a message stands, as far as can be seen from outside. */
public final class MessageState {
    private final MessageId id;
    private final ComponentId client;
    private final Nature nature;
    private final Optional<TableId> deliveredIn;
    int attempt;
    boolean waiting;

    @Nullable
    Receipt receipt;

    String reason = "";
    int delivered;
    int deadLetters;
    int receives;

    @Nullable
    Drop drop;

    MessageState(MessageId id, ComponentId client, Nature nature, Optional<TableId> deliveredIn) {
        this.id = id;
        this.client = client;
        this.nature = nature;
        this.deliveredIn = deliveredIn;
    }

    MessageState copy() {
        MessageState copy = new MessageState(id, client, nature, deliveredIn);
        copy.attempt = attempt;
        copy.waiting = waiting;
        copy.receipt = receipt;
        copy.reason = reason;
        copy.delivered = delivered;
        copy.deadLetters = deadLetters;
        copy.receives = receives;
        copy.drop = drop;
        return copy;
    }

    public MessageId id() {
        return id;
    }

    public ComponentId client() {
        return client;
    }

    public Nature nature() {
        return nature;
    }

    /** How often the client has sent it. */
    public int attempt() {
        return attempt;
    }

    /** Whether the client waits for an answer now. */
    public boolean isWaiting() {
        return waiting;
    }

    /** What the client was told last, null before that. */
    public @Nullable Receipt receipt() {
        return receipt;
    }

    /** Why the client was told so; empty if there is nothing to say. */
    public String reason() {
        return reason;
    }

    /** Where a carrier last let it fall; null if none has. */
    public @Nullable Drop drop() {
        return drop;
    }

    boolean isEffect(ComponentId database, String table) {
        return deliveredIn
                .filter(in -> in.database().equals(database) && in.table().equals(table))
                .isPresent();
    }

    Look look() {
        if (delivered > 1) {
            return Look.DUPLICATE;
        }
        if (delivered == 1) {
            return Look.DELIVERED;
        }
        if (deadLetters > 0) {
            return Look.DEAD_LETTERED;
        }
        if (receipt == Receipt.REJECTED) {
            return Look.REJECTED;
        }
        if (receipt == Receipt.FAILED && !waiting) {
            return Look.FAILED;
        }
        if (receipt == Receipt.IN_DOUBT && !waiting) {
            return Look.IN_DOUBT;
        }
        if (attempt > 1 || receives > 1) {
            return Look.RETRY;
        }
        return receipt != null && receipt.isYes() ? Look.ACCEPTED : Look.UNDER_WAY;
    }
}
