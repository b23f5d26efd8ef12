package dev.custody.picture;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.ledger.Holding;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Tenure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The way that one message has come so far: where it has been, and the hops that carried it, counted from 1 in their order.
 * Talk about it is no part of it.
 *
 * @param been its client, and every component that had it or that a hop with it set out for
 * @param forward for each link of the diagram, the numbers of the hops along it
 * @param backward the same against its direction
 */
public record Trail(Set<ComponentId> been, List<List<Integer>> forward, List<List<Integer>> backward) {
    /** The way of that life so far. */
    public static Trail of(Diagram diagram, MessageLife life) {
        Set<ComponentId> been = new LinkedHashSet<>();
        been.add(life.client());
        List<List<Integer>> forward = new ArrayList<>();
        List<List<Integer>> backward = new ArrayList<>();
        for (int i = 0; i < diagram.links().size(); i++) {
            forward.add(new ArrayList<>());
            backward.add(new ArrayList<>());
        }
        int hops = 0;
        for (Tenure tenure : life.tenures()) {
            switch (tenure.holding()) {
                case Holding.AtComponent at -> been.add(at.component());
                case Holding.OnHop hop -> {
                    been.add(hop.from());
                    been.add(hop.to());
                    hops++;
                    int link = between(diagram, hop);
                    if (link >= 0) {
                        boolean along = diagram.links().get(link).from().equals(hop.from());
                        (along ? forward : backward).get(link).add(hops);
                    }
                }
            }
        }
        return new Trail(Collections.unmodifiableSet(been), forward, backward);
    }

    private static int between(Diagram diagram, Holding.OnHop hop) {
        List<Link> links = diagram.links();
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).joins(hop.from(), hop.to())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it has come that way at all. */
    public boolean uses(int link) {
        return !forward.get(link).isEmpty() || !backward.get(link).isEmpty();
    }

    /** Numbers for people: {@code 2 · 5}; the first and the last if there are many. */
    public static String words(List<Integer> numbers) {
        return switch (numbers.size()) {
            case 0 -> "";
            case 1 -> numbers.getFirst().toString();
            case 2 -> numbers.getFirst() + " · " + numbers.getLast();
            default -> numbers.getFirst() + " … " + numbers.getLast();
        };
    }
}
