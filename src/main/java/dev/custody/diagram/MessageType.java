package dev.custody.diagram;

import java.util.List;
import java.util.Optional;

/**
 * What a client hands in, and where it has to end up.
 *
 * @param fields the fields of the payload, in order
 * @param recipient the name of the field that says for whom the message is, if it is for somebody
 * @param delivered the table in which a committed row of the message is its effect: there it is <em>delivered</em>
 * @param announcedTo the tables of the subscribers that each must hear of every committed row of {@code delivered}; empty
 *     if nothing is broadcast
 */
public record MessageType(
        MessageTypeId id,
        List<Field> fields,
        Optional<String> recipient,
        TableId delivered,
        List<TableId> announcedTo) {
    public MessageType {
        fields = List.copyOf(fields);
        announcedTo = List.copyOf(announcedTo);
    }
}
