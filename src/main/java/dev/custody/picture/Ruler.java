package dev.custody.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A stretch of virtual time laid out by what happens in it: what happens at different times has different places, in its order,
 * and where nothing happens for long, the stretch is broken off.
 */
final class Ruler {
    /** Between two things that happen right after each other, and between those that are further apart. */
    private static final double LEAST = 7;

    private static final double MOST = 26;

    /** So many pixels a tenfold longer wait. */
    private static final double TENFOLD = 9;

    private static final double SHORT_MICROS = 1_000;

    /** Where nothing happens for so long, nothing is drawn. */
    private static final long IDLE_MICROS = 400_000;

    private static final double BREAK = 34;

    /**
     * A stretch in which nothing happens.
     *
     * @param from where it begins
     * @param to where it ends
     */
    record Break(double from, double to, long micros) {}

    private final TreeMap<Long, Double> places = new TreeMap<>();
    private final List<Break> breaks = new ArrayList<>();

    /**
     * @param times at which something happens
     * @param from where the first of them is
     */
    Ruler(Collection<Long> times, double from) {
        double at = from;
        Long before = null;
        for (long time : new TreeSet<>(times)) {
            if (before != null) {
                long wait = time - before;
                double step = step(wait);
                if (wait >= IDLE_MICROS) {
                    breaks.add(new Break(at, at + step, wait));
                }
                at += step;
            }
            places.put(time, at);
            before = time;
        }
    }

    private static double step(long wait) {
        return wait >= IDLE_MICROS
                ? BREAK
                : Math.clamp(LEAST + TENFOLD * Math.log10(Math.max(1, wait / SHORT_MICROS)), LEAST, MOST);
    }

    /** The place of a time; between two at which something happens, in their proportion. */
    double at(long micros) {
        Map.Entry<Long, Double> below = places.floorEntry(micros);
        Map.Entry<Long, Double> above = places.ceilingEntry(micros);
        if (below == null || above == null) {
            return below != null ? below.getValue() : above != null ? above.getValue() : 0;
        }
        if (below.getKey().equals(above.getKey())) {
            return below.getValue();
        }
        double part = (double) (micros - below.getKey()) / (above.getKey() - below.getKey());
        return below.getValue() + part * (above.getValue() - below.getValue());
    }

    List<Break> breaks() {
        return breaks;
    }

    /** All times at which something happens, with their places. */
    Map<Long, Double> places() {
        return places;
    }

    double end() {
        return places.isEmpty() ? 0 : places.lastEntry().getValue();
    }
}
