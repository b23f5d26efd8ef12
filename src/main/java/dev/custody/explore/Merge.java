package dev.custody.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Puts the parts of a search together that several machines did. All parts together give the map of the whole search, byte for byte;
 * with parts missing the map is marked as incomplete, and can be merged with those later.
 */
public final class Merge {
    private Merge() {}

    /** A map and what its file is called. */
    public record Named(String name, GuaranteeMap map) {}

    /** What became of it. */
    public sealed interface Outcome {}

    /** @param missing the shards that are not there, ascending */
    public record Merged(GuaranteeMap map, List<Integer> missing) implements Outcome {}

    /** They do not belong together; one sentence for each difference. */
    public record Refused(List<String> why) implements Outcome {}

    /** Merges at least one map. */
    public static Outcome of(List<Named> maps) {
        List<String> differences = new ArrayList<>();
        Named first = maps.getFirst();
        maps.stream().skip(1).forEach(other -> compare(first, other, differences));
        if (differences.isEmpty()) {
            // Only shards of the same search can be the same.
            overlaps(maps, differences);
        }
        return differences.isEmpty() ? merged(maps) : new Refused(differences);
    }

    private static void overlaps(List<Named> maps, List<String> differences) {
        Map<Integer, String> owners = new LinkedHashMap<>();
        for (Named named : maps) {
            for (int shard : named.map().head().shards()) {
                String other = owners.putIfAbsent(shard, named.name());
                if (other != null) {
                    differences.add("Shard " + shard + " is in both " + other + " and " + named.name() + ".");
                }
            }
        }
    }

    private static void compare(Named a, Named b, List<String> differences) {
        GuaranteeMap.Head x = a.map().head();
        GuaranteeMap.Head y = b.map().head();
        int before = differences.size();
        differ("diagram", a, x.diagram(), b, y.diagram(), differences);
        if (x.diagram().equals(y.diagram())) {
            differ("content (hash) of the diagram", a, x.hash(), b, y.hash(), differences);
        }
        differ("version of Custody", a, x.tool(), b, y.tool(), differences);
        differ("number of seeds", a, x.seeds(), b, y.seeds(), differences);
        differ("number of messages", a, x.messages(), b, y.messages(), differences);
        differ("set of faults", a, String.join(",", x.faults()), b, String.join(",", y.faults()), differences);
        differ("depth", a, x.depth(), b, y.depth(), differences);
        differ("limit of pairs", a, x.mostPairs(), b, y.mostPairs(), differences);
        differ("number of shards", a, x.of(), b, y.of(), differences);
        if (differences.size() == before) {
            // Of the same search these are the same, unless somebody ended one before its pairs were counted.
            differ("number of crash points", a, x.points(), b, y.points(), differences);
            boolean same = a.map().questions().equals(b.map().questions())
                    && a.map().rows().size() == b.map().rows().size();
            for (int i = 0; same && i < a.map().rows().size(); i++) {
                same = a.map().rows().get(i).isSamePlaceAs(b.map().rows().get(i));
            }
            if (!same && differences.size() == before) {
                differences.add(a.name() + " and " + b.name() + " have different rows.");
            }
        }
    }

    private static void differ(String what, Named a, Object x, Named b, Object y, List<String> differences) {
        if (!x.equals(y)) {
            differences.add("The " + what + " differs: " + x + " in " + a.name() + ", " + y + " in " + b.name() + ".");
        }
    }

    private static Merged merged(List<Named> maps) {
        GuaranteeMap first = maps.getFirst().map();
        List<MapRow> rows = new ArrayList<>();
        for (int i = 0; i < first.rows().size(); i++) {
            List<Cell> cells = new ArrayList<>();
            for (int q = 0; q < first.questions().size(); q++) {
                Cell cell = Cell.NONE;
                for (Named named : maps) {
                    cell = cell.plus(named.map().rows().get(i).cells().get(q));
                }
                cells.add(cell);
            }
            rows.add(first.rows().get(i).withCells(cells));
        }
        Map<Long, Witness> smallest = new LinkedHashMap<>();
        maps.stream()
                .flatMap(named -> named.map().witnesses().stream())
                .sorted(Comparator.comparingInt(Witness::row)
                        .thenComparingInt(Witness::question)
                        .thenComparing(Witness.SMALLEST_FIRST))
                .forEach(witness -> smallest.putIfAbsent(
                        (long) witness.row() * Result.MOST_QUESTIONS + witness.question(), witness));
        TreeSet<Integer> shards = new TreeSet<>();
        maps.forEach(named -> shards.addAll(named.map().head().shards()));
        List<Integer> missing = new ArrayList<>();
        for (int shard = 1; shard <= first.head().of(); shard++) {
            if (!shards.contains(shard)) {
                missing.add(shard);
            }
        }
        long runs = maps.stream().mapToLong(named -> named.map().head().runs()).sum();
        GuaranteeMap.Head head = missing.isEmpty()
                ? first.head().with(runs, 1, List.of(1))
                : first.head().with(runs, first.head().of(), List.copyOf(shards));
        return new Merged(
                new GuaranteeMap(head, first.questions(), rows, List.copyOf(smallest.values())), List.copyOf(missing));
    }
}
