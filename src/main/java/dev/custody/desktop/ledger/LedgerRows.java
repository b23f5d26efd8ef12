package dev.custody.desktop.ledger;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/**
 * The lines of the ledger as a table wants them: brought up to date in one go, which its listeners hear of once, and with only
 * what differs replaced, so that the table keeps its place.
 */
final class LedgerRows extends ModifiableObservableListBase<LedgerRow> {
    private final List<LedgerRow> rows = new ArrayList<>();

    /** Whether somebody who sees the rows from {@code first} to {@code last} would see it if these were shown. */
    boolean differ(List<LedgerRow> next, int first, int last) {
        int from = Math.max(0, first);
        int to = Math.min(last, Math.max(size(), next.size()) - 1);
        for (int i = from; i <= to; i++) {
            if (i >= size() || i >= next.size() || !get(i).equals(next.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Shows these. */
    void show(List<LedgerRow> next) {
        int first = 0;
        int shorter = Math.min(size(), next.size());
        while (first < shorter && get(first).equals(next.get(first))) {
            first++;
        }
        int alike = 0;
        while (alike < shorter - first && get(size() - 1 - alike).equals(next.get(next.size() - 1 - alike))) {
            alike++;
        }
        beginChange();
        int end = next.size() - alike;
        if (size() > next.size()) {
            remove(end, size() - alike);
        }
        for (int i = first; i < end; i++) {
            if (i >= size() - alike) {
                addAll(i, next.subList(i, end));
                break;
            }
            if (!get(i).equals(next.get(i))) {
                set(i, next.get(i));
            }
        }
        endChange();
    }

    @Override
    public LedgerRow get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, LedgerRow row) {
        rows.add(index, row);
    }

    @Override
    protected LedgerRow doSet(int index, LedgerRow row) {
        return rows.set(index, row);
    }

    @Override
    protected LedgerRow doRemove(int index) {
        return rows.remove(index);
    }
}
