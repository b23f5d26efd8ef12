package dev.custody.picture;

import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Fault;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that was wrong in a run, and what was slow, as stretches of time. */
final class Troubles {
    enum Kind {
        DOWN,
        CUT,
        REFUSES_WRITES,
        SLOW
    }

    /**
     * Something that was wrong for a while.
     *
     * @param to the other end of a link; null for a component
     * @param bothWays whether both directions of the link are meant
     * @param mended whether it was mended at that time; else it goes on
     */
    record Trouble(
            Kind kind,
            ComponentId component,
            int replica,
            @Nullable ComponentId to,
            boolean bothWays,
            long fromMicros,
            long toMicros,
            boolean mended) {}

    private Troubles() {}

    /** The time up to which anything happens: what goes on after that concerns no message and mends nothing. */
    static long untilMicros(Ledger ledger) {
        int last = 0;
        for (MessageLife life : ledger.lives()) {
            last = Math.max(last, life.lastAt());
        }
        for (Fault fault : ledger.faults()) {
            last = Math.max(last, Math.max(fault.fromPosition(), fault.endPosition()));
        }
        return last < ledger.events().size() ? ledger.events().get(last).atMicros() : 0;
    }

    /** In the order in which they began. */
    static List<Trouble> of(Ledger ledger) {
        List<Trouble> troubles = new ArrayList<>();
        for (Fault fault : ledger.faults()) {
            long end = fault.goesOn()
                    ? ledger.atMicros()
                    : ledger.events().get(fault.endPosition()).atMicros();
            Trouble trouble = new Trouble(
                    kind(fault.kind()),
                    fault.component(),
                    fault.replica(),
                    fault.to(),
                    false,
                    fault.fromMicros(),
                    end,
                    !fault.goesOn());
            join(troubles, trouble);
        }
        slow(ledger, troubles);
        troubles.sort(Comparator.comparingLong(Trouble::fromMicros));
        return troubles;
    }

    private static Kind kind(Fault.Kind kind) {
        return switch (kind) {
            case DOWN -> Kind.DOWN;
            case CUT -> Kind.CUT;
            case REFUSES_WRITES -> Kind.REFUSES_WRITES;
        };
    }

    /** Both directions of a link that were cut at once are one. */
    private static void join(List<Trouble> troubles, Trouble one) {
        for (int i = 0; i < troubles.size(); i++) {
            Trouble other = troubles.get(i);
            if (one.to() != null
                    && one.to().equals(other.component())
                    && one.component().equals(other.to())
                    && one.kind() == other.kind()
                    && one.fromMicros() == other.fromMicros()
                    && one.toMicros() == other.toMicros()) {
                troubles.set(
                        i,
                        new Trouble(
                                other.kind(),
                                other.component(),
                                -1,
                                other.to(),
                                true,
                                other.fromMicros(),
                                other.toMicros(),
                                other.mended()));
                return;
            }
        }
        troubles.add(one);
    }

    private record Place(ComponentId component, @Nullable ComponentId to) {}

    private static void slow(Ledger ledger, List<Trouble> troubles) {
        Map<Place, Long> since = new LinkedHashMap<>();
        for (TraceEvent event : ledger.events()) {
            switch (event) {
                case TraceEvent.Slowed(long at, ComponentId component, double factor) ->
                    slow(since, new Place(component, null), factor, at, troubles);
                case TraceEvent.LinkSlowed(long at, ComponentId from, ComponentId to, double factor) ->
                    slow(since, new Place(from, to), factor, at, troubles);
                default -> {}
            }
        }
        since.forEach((place, from) -> join(troubles, slow(place, from, ledger.atMicros(), false)));
    }

    private static void slow(Map<Place, Long> since, Place place, double factor, long at, List<Trouble> troubles) {
        Long from = since.remove(place);
        if (from != null) {
            join(troubles, slow(place, from, at, true));
        }
        if (factor != 1) {
            since.put(place, at);
        }
    }

    private static Trouble slow(Place place, long from, long to, boolean mended) {
        return new Trouble(Kind.SLOW, place.component(), -1, place.to(), false, from, to, mended);
    }
}
