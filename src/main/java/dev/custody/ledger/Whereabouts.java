package dev.custody.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** In whose hands a message is and was, and in how many queues it lies. */
final class Whereabouts {
    private final List<Tenure> current = new ArrayList<>(4);
    private final List<Tenure> past = new ArrayList<>();
    private int holders;
    private int liveEntries;
    private int deadEntries;
    private int storedAt = MessageLife.NEVER;

    Whereabouts copy() {
        Whereabouts copy = new Whereabouts();
        copy.current.addAll(current);
        copy.past.addAll(past);
        copy.holders = holders;
        copy.liveEntries = liveEntries;
        copy.deadEntries = deadEntries;
        copy.storedAt = storedAt;
        return copy;
    }

    // ---- to read

    /** Who has it now, those who have had it longest first. To read only: the explorer has no time for a wrapper. */
    List<Tenure> current() {
        return current;
    }

    /** Who had it, from when to when, by beginning. */
    List<Tenure> all() {
        List<Tenure> all = new ArrayList<>(past);
        all.addAll(current);
        all.sort(Comparator.comparingInt(Tenure::fromPosition));
        return all;
    }

    int count() {
        return past.size() + current.size();
    }

    boolean isInHands() {
        return !current.isEmpty();
    }

    /** Whether a sink holds it now. */
    boolean isHeld() {
        return holders > 0;
    }

    /** Whether anybody has it now only to carry it. */
    boolean isCarried() {
        return current.size() > holders;
    }

    /** Whether a queue or topic that is no dead letter queue has an entry of it. */
    boolean isQueued() {
        return liveEntries > 0;
    }

    /** Whether a dead letter queue has it. */
    boolean isSetAside() {
        return deadEntries > 0;
    }

    /** When a sink first held it. */
    int storedAt() {
        return storedAt;
    }

    // ---- to write

    void taken(Holding holding, long atMicros, int position) {
        current.add(Tenure.begun(holding, atMicros, position));
        if (holding.isDurable()) {
            holders++;
            storedAt = MessageLife.first(storedAt, position);
        }
    }

    /** @return whether it was in these hands */
    boolean left(Holding holding, long atMicros, int position) {
        for (int i = 0; i < current.size(); i++) {
            if (current.get(i).holding().equals(holding)) {
                past.add(current.remove(i).ended(atMicros, position));
                holders -= holding.isDurable() ? 1 : 0;
                return true;
            }
        }
        return false;
    }

    void queued(boolean deadLetters) {
        count(deadLetters, 1);
    }

    void dequeued(boolean deadLetters) {
        count(deadLetters, -1);
    }

    private void count(boolean deadLetters, int by) {
        if (deadLetters) {
            deadEntries += by;
        } else {
            liveEntries += by;
        }
    }
}
