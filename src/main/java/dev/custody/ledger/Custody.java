package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has the messages that the system has said yes to, counted by component and by link.
 *
 * <p>A sink <em>holds</em> such a message. A carrier has <em>the only copy</em> of it when it is not delivered and no sink
 * holds it: what breaks {@code custody-unbroken}, seen before the carrier dies. Each message counts once in each hand, however
 * many copies of it lie there.
 */
public final class Custody {
    private static final int NONE = -1;

    private final Map<ComponentId, Integer> places = new LinkedHashMap<>();
    /** By the places of both ends: the link between them. */
    private final int[][] ways;

    private final int[] held;
    private final int[] onlyCopies;
    private final int[] onlyCopiesOnWay;
    private int version;

    Custody(Diagram diagram) {
        List<Component> components = diagram.components();
        List<Link> links = diagram.links();
        for (Component component : components) {
            places.put(component.id(), places.size());
        }
        ways = new int[components.size()][components.size()];
        for (int[] row : ways) {
            Arrays.fill(row, NONE);
        }
        for (int i = 0; i < links.size(); i++) {
            int from = place(links.get(i).from());
            int to = place(links.get(i).to());
            if (ways[from][to] == NONE) {
                ways[from][to] = i;
                ways[to][from] = i;
            }
        }
        held = new int[components.size()];
        onlyCopies = new int[components.size()];
        onlyCopiesOnWay = new int[links.size()];
    }

    private Custody(Custody other) {
        places.putAll(other.places);
        ways = other.ways;
        held = other.held.clone();
        onlyCopies = other.onlyCopies.clone();
        onlyCopiesOnWay = other.onlyCopiesOnWay.clone();
        version = other.version;
    }

    Custody copy() {
        return new Custody(this);
    }

    /**
     * Of how many messages that the system said yes to, and that still need it, this sink holds a copy: a row of a message that is
     * delivered is where it belongs, and nobody's concern any more.
     */
    public int heldBy(ComponentId sink) {
        return held[place(sink)];
    }

    /**
     * Of how many messages that the system said yes to this component carries the only copy: a service, or a database whose
     * transaction has lost its job.
     */
    public int onlyCopiesAt(ComponentId carrier) {
        return onlyCopies[place(carrier)];
    }

    /** Of how many the only copy is on its way on this link, by its place in the diagram, and with no component. */
    public int onlyCopiesOn(int link) {
        return onlyCopiesOnWay[link];
    }

    /** Changes with every change of the counts. */
    public int version() {
        return version;
    }

    private int place(ComponentId id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no component " + id);
        }
        return place;
    }

    /** Counts a life as it stands now ({@code 1}), or takes it back before it changes ({@code -1}). */
    void count(MessageLife life, int by) {
        if (!life.gotYes()) {
            return;
        }
        List<Tenure> tenures = life.whereabouts().current();
        if (life.isHeld()) {
            count(tenures, life.isDelivered() ? Hand.QUEUE : Hand.SINK, held, by);
        } else if (!life.isDelivered()
                && !count(tenures, Hand.SERVICE, onlyCopies, by)
                && !count(tenures, Hand.TRANSACTION, onlyCopies, by)) {
            onWay(tenures, by);
        }
    }

    /** In what kind of hands a message may be, at a component. */
    private enum Hand {
        SINK,
        /** A sink that hands on what it has. */
        QUEUE,
        SERVICE,
        /** A row that is not committed: it goes with the job that wrote it, and counts only where there is none any more. */
        TRANSACTION
    }

    /** Whether there was anything to count. */
    private boolean count(List<Tenure> tenures, Hand hand, int[] counts, int by) {
        boolean any = false;
        for (int i = 0; i < tenures.size(); i++) {
            int place = place(tenures.get(i).holding(), hand);
            if (place == NONE) {
                continue;
            }
            any = true;
            boolean again = false;
            for (int before = 0; before < i && !again; before++) {
                again = place(tenures.get(before).holding(), hand) == place;
            }
            if (!again) {
                counts[place] += by;
                version++;
            }
        }
        return any;
    }

    private void onWay(List<Tenure> tenures, int by) {
        for (Tenure tenure : tenures) {
            if (tenure.holding() instanceof Holding.OnHop hop) {
                int way = ways[place(hop.from())][place(hop.to())];
                if (way != NONE) {
                    onlyCopiesOnWay[way] += by;
                    version++;
                    return;
                }
            }
        }
    }

    /** The component at which it is, if it is in that kind of hands there. */
    private int place(Holding holding, Hand hand) {
        return switch (holding) {
            case Holding.InRow row ->
                hand == (row.committed() ? Hand.SINK : Hand.TRANSACTION)
                        ? place(row.table().database())
                        : NONE;
            case Holding.InEntry entry -> hand == Hand.SINK || hand == Hand.QUEUE ? place(entry.sink()) : NONE;
            case Holding.InJob job -> hand == Hand.SERVICE ? place(job.service()) : NONE;
            case Holding.Kept kept -> hand == Hand.SERVICE ? place(kept.service()) : NONE;
            case Holding.Waiting waiting -> hand == Hand.SERVICE ? place(waiting.service()) : NONE;
            case Holding.OnHop _ -> NONE;
        };
    }
}
