package dev.custody.layout;

import dev.custody.scene.Row;
import dev.custody.scene.TableState;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of a table have a seat, of those there are: the last ones, what is not committed yet behind what is. The row of the
 * message that is followed has the first seat when so much came after it that it would have none.
 */
record ShownRows(List<Row> committed, List<Row> pending) {
    /** @param followed the message whose row is among them, whatever its age; empty for none */
    static ShownRows of(TableState table, int seats, Optional<MessageId> followed) {
        List<Row> last = table.lastRows();
        List<Row> open = List.copyOf(table.pending());
        List<Row> pending = end(open, seats);
        List<Row> committed = end(last, seats - pending.size());
        Optional<Row> sought = followed.flatMap(message -> find(open, message).or(() -> table.rowOf(message)))
                .filter(row -> find(committed, row.message())
                        .or(() -> find(pending, row.message()))
                        .isEmpty());
        return sought.map(row -> with(row, last, open, seats)).orElseGet(() -> new ShownRows(committed, pending));
    }

    private static ShownRows with(Row sought, List<Row> last, List<Row> open, int seats) {
        List<Row> pending = new ArrayList<>(end(open, seats - 1));
        List<Row> committed = new ArrayList<>(end(last, seats - 1 - pending.size()));
        (open.contains(sought) ? pending : committed).addFirst(sought);
        return new ShownRows(committed, pending);
    }

    private static Optional<Row> find(List<Row> rows, MessageId message) {
        return rows.stream().filter(row -> row.message().equals(message)).findFirst();
    }

    private static List<Row> end(List<Row> rows, int most) {
        return rows.subList(rows.size() - Math.clamp(most, 0, rows.size()), rows.size());
    }
}
