package dev.custody.explore;

import dev.custody.diagram.Diagram;
import java.util.List;

/**
 * What is to be explored.
 *
 * @param kinds which faults are tried; the run without any always is
 * @param depth how many faults at once, 1 or 2
 * @param seeds how many seeds: 1, 2, 3 …
 * @param messages workloads of 1, 2, 3 … up to so many messages of each client are tried: the smallest that breaks something is
 *     the one to read
 * @param mostPairs of more pairs of faults than this, each <em>k</em>-th is tried
 */
public record Scope(
        Diagram diagram, List<FaultKind> kinds, int depth, int seeds, int messages, long mostPairs, Shard shard) {
    public static final int DEFAULT_MESSAGES = 4;
    public static final long DEFAULT_MOST_PAIRS = 20_000;

    public Scope {
        kinds = List.copyOf(kinds);
    }

    public Scope part(Shard other) {
        return new Scope(diagram, kinds, depth, seeds, messages, mostPairs, other);
    }
}
