package dev.custody.sink.heap;

import java.util.ArrayList;
import java.util.List;

/** An open transaction: the rows that it wrote, and so has locked. */
final class HeapTransaction {
    private final int number;
    private final List<HeapRow> written = new ArrayList<>();
    private final List<HeapMark> marks = new ArrayList<>(0);
    private final List<HeapTable.Change> changes = new ArrayList<>(0);

    HeapTransaction(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    void write(HeapRow row, HeapRow.Version version) {
        if (row.write(this, version)) {
            written.add(row);
        }
    }

    /** Returns whether it could be written. */
    boolean write(HeapMark mark, long value) {
        boolean written = mark.write(this, value);
        if (written && !marks.contains(mark)) {
            marks.add(mark);
        }
        return written;
    }

    void capture(HeapTable.Change change) {
        changes.add(change);
    }

    List<HeapTable.Change> changes() {
        return changes;
    }

    void commit() {
        written.forEach(HeapRow::commit);
        marks.forEach(HeapMark::commit);
        changes.forEach(change -> change.table().log(change));
    }

    /** The same, and returns what undoes it, in the order in which that has to be done. */
    List<Runnable> commitForNow() {
        List<Runnable> undo = new ArrayList<>();
        written.forEach(row -> undo.add(row.commit()));
        marks.forEach(mark -> undo.add(mark.commit()));
        for (HeapTable.Change change : changes) {
            change.table().log(change);
            undo.add(() -> change.table().forget(change));
        }
        return undo.reversed();
    }

    void rollback() {
        written.forEach(HeapRow::rollback);
        marks.forEach(HeapMark::rollback);
    }
}
