package dev.custody.desktop.ledger;

import dev.custody.ledger.MessageLife;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/**
 * The lines of the ledger as a table wants them: brought up to date in one go, which its listeners hear of once, and with only
 * what differs replaced, so that the table keeps its place.
 */
final class LedgerRows extends ModifiableObservableListBase<LedgerRow> {
    private final List<LedgerRow> rows = new ArrayList<>();
    /** For each row, how many events its life had seen when it was written. */
    private final List<Integer> written = new ArrayList<>();

    /**
     * Shows these.
     *
     * @param goesOn whether they are those of the last call, gone on: then a life that saw no event is as it was
     */
    void show(List<MessageLife> lives, boolean goesOn) {
        beginChange();
        if (size() > lives.size()) {
            remove(lives.size(), size());
        }
        for (int i = 0; i < lives.size(); i++) {
            MessageLife life = lives.get(i);
            int seen = life.events();
            if (i == size()) {
                add(LedgerRow.of(life));
                written.set(i, seen);
            } else if (!goesOn || written.get(i) != seen) {
                LedgerRow row = LedgerRow.of(life);
                if (!row.equals(get(i))) {
                    set(i, row);
                }
                written.set(i, seen);
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
        written.add(index, 0);
    }

    @Override
    protected LedgerRow doSet(int index, LedgerRow row) {
        return rows.set(index, row);
    }

    @Override
    protected LedgerRow doRemove(int index) {
        written.remove(index);
        return rows.remove(index);
    }
}
