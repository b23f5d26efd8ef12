package dev.custody.sink.heap;

import java.util.ArrayList;
import java.util.List;

/** An open transaction: the rows that it wrote, and so has locked. */
final class HeapTransaction {
    private final int number;
    private final List<HeapRow> written = new ArrayList<>();

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

    void commit() {
        written.forEach(HeapRow::commit);
    }

    void rollback() {
        written.forEach(HeapRow::rollback);
    }
}
