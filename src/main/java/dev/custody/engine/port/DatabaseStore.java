package dev.custody.engine.port;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Table;
import dev.custody.diagram.Value;
import dev.custody.trace.TraceEvent.Survivors;
import java.util.List;
import java.util.Optional;

/** One database with real transactions (isolation: read committed). */
public interface DatabaseStore {
    /** Opens a transaction; {@code tx} was not used before. */
    void begin(int tx);

    /**
     * @param row the new row's number, not used before
     * @param values the fields of the message type, then nothing: the table's extra columns get their initial values
     */
    WriteResult insert(int tx, Table table, int row, int message, List<NamedValue> values, String fingerprint);

    /**
     * Inserts a batch of rows in one call. Each is as if it were inserted alone, in the order of the list: one that exists or
     * is locked does not hinder those after it.
     *
     * @return what became of each
     */
    List<WriteResult> insert(int tx, Table table, List<StoredRow> rows);

    /** Sets one column of a row that exists. */
    WriteResult update(int tx, Table table, int row, NamedValue change);

    /** Committed rows (and the transaction's own) whose column has the value, by row number, at most {@code limit}. */
    List<StoredRow> select(int tx, Table table, NamedValue where, int limit);

    /** The first row of the message that is committed (or the transaction's own); empty if there is none. */
    Optional<StoredRow> find(int tx, Table table, int message);

    /**
     * What the column {@link Table#OUTCOME}, which the table has, says in the first row of the message that is committed (or
     * the transaction's own); empty if there is none.
     */
    Optional<Value> lookup(int tx, Table table, int message);

    /** Logs that the row, which the transaction inserted, came to be; {@code position} is greater than all before. */
    void capture(int tx, Table table, int row, int position);

    /** Committed changes of a captured table (and the transaction's own) after a position, in order, at most {@code limit}. */
    List<StoredChange> changes(int tx, Table table, int after, int limit);

    /**
     * Committed rows (and the transaction's own) of a table that is stamped, with a {@link Table#STAMP} of more than {@code after}
     * and at most {@code upTo}, by that and then by row number. At most {@code limit}, and then those with the same stamp as the
     * last of them.
     */
    List<StoredChange> fetch(int tx, Table table, long after, long upTo, int limit);

    /** A watermark as it is committed, or as the transaction has written it; 0 at first. */
    long readMark(int tx, String mark);

    /** Moves a watermark; {@link WriteResult#BUSY} where another transaction has. */
    WriteResult writeMark(int tx, String mark, long value);

    /** Makes the transaction's writes visible, and durable if the store is, and ends it. */
    void commit(int tx);

    /** Ends the transaction as a broken connection would: its writes never were. */
    void rollback(int tx);

    /**
     * Whether each commit is on disk when {@link #commit} returns, as it is at first. Otherwise only {@link #checkpoint} puts commits
     * there, as long as there are not too many of them. Made durable, it puts there what was not yet. May be told while it is dead.
     */
    void durable(boolean durable);

    /** Puts all that is committed on disk. */
    void checkpoint();

    /** Dies on the spot, without a checkpoint; open transactions die with it, and so do commits that are not on disk. */
    void crash();

    /** Starts again from what is on its disk. Returns, for each table in the diagram's order, the rows that are there. */
    List<Survivors> recover();
}
