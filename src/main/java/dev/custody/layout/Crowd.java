package dev.custody.layout;

import dev.custody.diagram.ComponentId;
import dev.custody.scene.Flight;
import dev.custody.scene.Look;
import dev.custody.scene.Scene;
import dev.custody.trace.HopKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What flies when there is more of it than can be drawn one by one. Neighbours that go the same way, as the same kind of hop and
 * with the same look, are one token with their number. Who goes with whom depends on when each set out and on nothing else, so
 * that a bunch stays together all the way and nothing flickers.
 */
final class Crowd {
    /** So many copies on links are drawn one by one: more could not be told apart, and would cost the frame rate. */
    static final int SINGLY = 5_000;

    /** How far apart the middles of bunches are, at least, as a part of a token. */
    private static final double APART = 0.75;

    private final Layout layout;

    Crowd(Layout layout) {
        this.layout = layout;
    }

    /** Those that go together; none is empty. */
    record Bunch(List<Flight> flights) {
        Flight first() {
            return flights.getFirst();
        }

        /** How many copies of messages they are; 1 for talk. */
        int count() {
            return isPayload(first())
                    ? flights.stream().mapToInt(each -> each.messages().size()).sum()
                    : 1;
        }

        /** Where they are on their way, from 0 to 1: in their middle. */
        double along(ToDoubleFunction<Flight> progress) {
            return flights.stream().mapToDouble(progress).average().orElse(0);
        }
    }

    private record Key(ComponentId from, ComponentId to, HopKind kind, Look look, long window, long place) {}

    static boolean isPayload(Flight flight) {
        return flight.kind().carriesPayload() && !flight.messages().isEmpty();
    }

    /** Whether there is more on links than is drawn one by one. */
    static boolean isCrowded(Scene scene) {
        if (scene.flights().size() <= SINGLY / 10) {
            return false;
        }
        int copies = 0;
        for (Flight flight : scene.flights()) {
            copies += isPayload(flight) ? flight.messages().size() : 0;
        }
        return copies > SINGLY;
    }

    /** All that flies, in the order of the scene. Talk goes alone. */
    Collection<Bunch> bunches(Scene scene) {
        Map<Key, Bunch> bunches = new LinkedHashMap<>();
        List<Bunch> all = new ArrayList<>();
        for (Flight flight : scene.flights()) {
            if (!isPayload(flight)) {
                all.add(new Bunch(List.of(flight)));
                continue;
            }
            long window = window(flight);
            Key key = new Key(
                    flight.from(),
                    flight.to(),
                    flight.kind(),
                    scene.of(flight.messages().getFirst()),
                    window,
                    Math.floorDiv(flight.startMicros(), window));
            Bunch bunch = bunches.get(key);
            if (bunch == null) {
                bunch = new Bunch(new ArrayList<>());
                bunches.put(key, bunch);
                all.add(bunch);
            }
            bunch.flights.add(flight);
        }
        return all;
    }

    /**
     * How long it takes for the width of a bunch to set out, in virtual microseconds. A power of two, so that flights of about
     * the same duration have the same windows.
     */
    private long window(Flight flight) {
        Layout.Course course = layout.course(flight.from(), flight.to());
        double length = course == null ? 1 : Math.max(1, course.track().length());
        double part = Math.min(1, layout.metrics().token() * APART / length);
        long exact = (long) ((flight.arriveMicros() - flight.startMicros()) * part);
        return exact <= 1 ? 1 : Long.highestOneBit(exact - 1) << 1;
    }
}
