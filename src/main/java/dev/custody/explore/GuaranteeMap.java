package dev.custody.explore;

import dev.custody.diagram.Guarantee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a search found: crash points in rows, guarantees in columns, and for each cell how many runs kept it. It knows no diagram and
 * no engine: whoever has the file has it all.
 *
 * @param questions the columns
 * @param rows in the order of faults, components and programs
 * @param witnesses by row, then by question
 */
public record GuaranteeMap(Head head, List<Question> questions, List<MapRow> rows, List<Witness> witnesses) {
    public GuaranteeMap {
        questions = List.copyOf(questions);
        rows = List.copyOf(rows);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * What was explored.
     *
     * @param tool the version of Custody
     * @param hash of the diagram
     * @param pairs how many pairs of faults there are; 0 at depth 1
     * @param mostPairs how many of them were to be tried at most
     * @param points how many runs the whole search has
     * @param runs how many of them were done
     * @param of in how many shards it was done
     * @param shards which of them are in here, ascending
     */
    public record Head(
            String tool,
            String diagram,
            String title,
            String hash,
            int seeds,
            int messages,
            List<String> faults,
            int depth,
            long pairs,
            long mostPairs,
            long points,
            long runs,
            int of,
            List<Integer> shards) {
        public Head {
            faults = List.copyOf(faults);
            shards = List.copyOf(shards);
        }

        /** Whether all that was to be tried was. */
        public boolean isComplete() {
            return runs == points;
        }

        Head with(long otherRuns, int otherOf, List<Integer> otherShards) {
            return new Head(
                    tool,
                    diagram,
                    title,
                    hash,
                    seeds,
                    messages,
                    faults,
                    depth,
                    pairs,
                    mostPairs,
                    points,
                    otherRuns,
                    otherOf,
                    otherShards);
        }

        /** Of so many pairs one was tried. */
        public long stride() {
            return stride(pairs, mostPairs);
        }

        static long stride(long pairs, long mostPairs) {
            return Math.max(1, Math.ceilDiv(pairs, mostPairs));
        }
    }

    /** All rows of a question together. */
    public Cell total(int question) {
        return total(question, rows);
    }

    /** The rows whose faults a diagram's claims are about, together. */
    public Cell promised(int question) {
        return total(
                question, rows.stream().filter(row -> isPromised(row, question)).toList());
    }

    private static Cell total(int question, List<MapRow> rows) {
        Cell total = Cell.NONE;
        for (MapRow row : rows) {
            total = total.plus(row.cells().get(question));
        }
        return total;
    }

    /** Single faults; a claim about an outage is about those, too. */
    private boolean isPromised(MapRow row, int question) {
        boolean isAboutOutages = questions.get(question).claim().guarantee() == Guarantee.ACCEPTS_WHILE_DOWN;
        return row.then().isEmpty()
                && FaultKind.named(row.fault())
                        .map(kind -> kind.isPromised() || (isAboutOutages && kind == FaultKind.DOWN))
                        .orElse(false);
    }

    /** The smallest run that breaks a guarantee anywhere. */
    public Optional<Witness> smallest(int question) {
        return witnesses.stream().filter(w -> w.question() == question).min(Witness.SMALLEST_FIRST);
    }

    /** The smallest run that breaks a claim under a fault for which it was made. */
    public Optional<Witness> smallestPromised(int question) {
        return witnesses.stream()
                .filter(w -> w.question() == question && isPromised(rows.get(w.row()), question))
                .min(Witness.SMALLEST_FIRST);
    }

    public Optional<Witness> witness(int row, int question) {
        return witnesses.stream()
                .filter(w -> w.row() == row && w.question() == question)
                .findFirst();
    }

    /** The indices of claims that a fault broke for which they were made: a single kill or cut, or none at all. */
    public List<Integer> brokenClaims() {
        List<Integer> broken = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).part() == Question.Part.CLAIM && promised(i).broken() > 0) {
                broken.add(i);
            }
        }
        return broken;
    }
}
