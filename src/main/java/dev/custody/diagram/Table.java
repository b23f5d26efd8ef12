package dev.custody.diagram;

import java.util.List;

/**
 * A table of a database. Its columns are the row's number, the identity of the message, the fields of the message type, the
 * fingerprint, and then {@code extra}.
 *
 * @param uniquePerMessage whether the database itself refuses a second row for the same message
 */
public record Table(TableId id, MessageTypeId of, boolean uniquePerMessage, List<Column> extra) {
    public Table {
        extra = List.copyOf(extra);
    }
}
