package dev.custody.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a program takes at each of its places, where it goes through all of them several times. What is long at a place each
 * time is the program's own; what is long there once comes from others on the same machine.
 */
final class Repeated {
    private final List<Map<Long, Double>> all = new ArrayList<>();

    /** Another time begins. */
    void begin() {
        all.add(new HashMap<>());
    }

    /** How often it was begun. */
    int times() {
        return all.size();
    }

    /** Only the longest at a place counts. */
    void add(long place, double millis) {
        all.getLast().merge(place, millis, Math::max);
    }

    /** Of each place, the time in which its longest was the shortest, in milliseconds. */
    Collection<Double> best() {
        Map<Long, Double> best = new HashMap<>();
        all.forEach(time -> time.forEach((place, millis) -> best.merge(place, millis, Math::min)));
        return best.values();
    }
}
