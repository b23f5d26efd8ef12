package dev.custody.explore;

import java.util.Comparator;
import java.util.List;

/**
 * The smallest run of a row that breaks a guarantee: fewest messages, fewest faults, earliest.
 *
 * @param row its row's index in the map
 * @param question its question's index
 * @param messages of each client; {@link #OWN_WORKLOAD} for the workload that the diagram itself has
 * @param faults how many things go wrong in it
 * @param commands all that a run file needs besides diagram, seed and workload
 * @param sentence what was done, in words
 * @param reason what was broken by it, in words
 * @param story what became of the message it is about, line by line
 */
public record Witness(
        int row,
        int question,
        int messages,
        long seed,
        int faults,
        List<Given> commands,
        String sentence,
        String reason,
        List<String> story) {
    /** Instead of a number of messages: as many as the diagram says, of the natures that it says. */
    public static final int OWN_WORKLOAD = 0;

    public Witness {
        commands = List.copyOf(commands);
        story = List.copyOf(story);
    }

    /**
     * A command as run files have it.
     *
     * @param afterDispatches -1: after all of that time
     */
    public record Given(long atMicros, long afterDispatches, String text) {}

    /** The smallest first; of the same run and guarantee, none comes before the other. */
    static final Comparator<Witness> SMALLEST_FIRST = Comparator.comparingInt(Witness::size)
            .thenComparingInt(Witness::faults)
            .thenComparingLong(Witness::beginMicros)
            .thenComparingLong(Witness::seed)
            .thenComparing(witness -> witness.commands.toString());

    private int size() {
        return messages == OWN_WORKLOAD ? Integer.MAX_VALUE : messages;
    }

    /** When the first thing goes wrong, that is given at an exact moment; bad messages are decided before the start. */
    public long beginMicros() {
        return commands.stream()
                .filter(given -> given.afterDispatches >= 0)
                .mapToLong(Given::atMicros)
                .min()
                .orElse(0);
    }
}
