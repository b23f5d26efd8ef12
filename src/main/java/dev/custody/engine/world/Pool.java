package dev.custody.engine.world;

import dev.custody.diagram.Connections;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connections of a database that has only so many: the statements that have one, and those that stand in line for one. */
final class Pool {
    private final Connections limits;

    /** Those that have a connection and no transaction, or not yet: then it is the transaction's. */
    private final List<Call> served = new ArrayList<>();

    private final Deque<Call> line = new ArrayDeque<>();

    Pool(Connections limits) {
        this.limits = limits;
    }

    /** Whether nobody else is served now. */
    boolean isBusy(int transactions) {
        return served.size() + transactions >= limits.atOnce();
    }

    boolean isLineFull() {
        return line.size() >= limits.line();
    }

    void serve(Call call) {
        served.add(call);
    }

    void queue(Call call) {
        line.add(call);
    }

    /** Who is served next, if anybody waits and there is a connection. */
    @Nullable
    Call next(int transactions) {
        Call next = isBusy(transactions) ? null : line.poll();
        if (next != null) {
            served.add(next);
        }
        return next;
    }

    /** The call needs no connection of its own any more. */
    void release(Call call) {
        served.remove(call);
    }

    /** The database died; nobody has anything. */
    void clear() {
        served.clear();
        line.clear();
    }

    @Override
    public String toString() {
        return "line of %d for %d connections".formatted(limits.line(), limits.atOnce());
    }
}
