package dev.custody.diagram;

import java.util.List;
import java.util.Optional;

/**
 * What a client hands in, and where it has to end up.
 *
 * @param fields the fields of the payload, in order
 * @param recipient the name of the field that says for whom the message is, if it is for somebody
 * @param delivered the table in which a committed row of the message is its effect: there it is <em>delivered</em>; none if
 *     somebody has to have it for good, and no sink does
 * @param announcedTo the tables of the subscribers that each must hear of every committed row of {@code delivered}; empty
 *     if nothing is broadcast
 */
public record MessageType(
        MessageTypeId id,
        List<Field> fields,
        Optional<String> recipient,
        Optional<TableId> delivered,
        List<TableId> announcedTo) {
    public MessageType {
        fields = List.copyOf(fields);
        announcedTo = List.copyOf(announcedTo);
    }

    /** One that is delivered to a table. */
    public MessageType(
            MessageTypeId id,
            List<Field> fields,
            Optional<String> recipient,
            TableId delivered,
            List<TableId> announcedTo) {
        this(id, fields, recipient, Optional.of(delivered), announcedTo);
    }

    /** Whether a committed row there is the message's effect. */
    public boolean isDeliveredTo(TableId table) {
        return delivered.isPresent() && delivered.get().equals(table);
    }
}
