package dev.custody.diagram;

import java.util.List;

/**
 * A table of a database. Its columns are the row's number, the identity of the message, the fields of the message type, the
 * fingerprint, and then {@code extra}.
 *
 * @param uniquePerMessage whether the database itself refuses a second row for the same message
 * @param cuts whether it stores what does not keep the limits of the type cut to them, without a word, as MySQL does when it is
 *     not strict
 * @param captured whether the database keeps a log of the rows that come to be, in the order of their commits
 */
public record Table(
        TableId id, MessageTypeId of, boolean uniquePerMessage, boolean cuts, List<Column> extra, boolean captured) {
    /** A column of this name says what became of the message: {@link #DONE} or {@link #FAILED}. */
    public static final String OUTCOME = "outcome";

    /**
     * A column of this name, of a table of somebody else's system, says when the row was last written, in virtual microseconds.
     * No two rows that come in time have the same; a {@link Nature#LATE} one has that of {@link Defaults#LATE_MICROS} before.
     */
    public static final String STAMP = "updated";

    /** The row is the message's effect. */
    public static final String DONE = "done";

    /** The row is the record of a failure: it is no effect. */
    public static final String FAILED = "failed";

    public Table {
        extra = List.copyOf(extra);
    }

    /** One that stores what it is given, and whose changes are not captured. */
    public Table(TableId id, MessageTypeId of, boolean uniquePerMessage, List<Column> extra) {
        this(id, of, uniquePerMessage, false, extra, false);
    }

    /** Whether its rows say when they were written. */
    public boolean isStamped() {
        return extra.stream().anyMatch(column -> column.name().equals(STAMP));
    }

    /** Whether its rows say what became of their messages. */
    public boolean tellsOutcome() {
        return extra.stream().anyMatch(column -> column.name().equals(OUTCOME));
    }
}
