package dev.custody.ledger;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;

/** A list that grows at its end, of which a copy shares all that is full: a copy of a million elements is a thousand references. */
final class Pages<T> extends AbstractList<T> implements RandomAccess {
    private static final int BITS = 10;
    private static final int SIZE = 1 << BITS;

    private final List<List<T>> full;
    private List<T> last;

    Pages() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    private Pages(List<List<T>> full, List<T> last) {
        this.full = full;
        this.last = last;
    }

    /** A list of its own with the same elements. */
    Pages<T> copy() {
        return new Pages<>(new ArrayList<>(full), new ArrayList<>(last));
    }

    @Override
    public boolean add(T element) {
        if (last.size() == SIZE) {
            full.add(Collections.unmodifiableList(last));
            last = new ArrayList<>(SIZE);
        }
        return last.add(element);
    }

    @Override
    public T get(int index) {
        int page = index >>> BITS;
        return (page < full.size() ? full.get(page) : last).get(index & (SIZE - 1));
    }

    @Override
    public int size() {
        return full.size() * SIZE + last.size();
    }
}
