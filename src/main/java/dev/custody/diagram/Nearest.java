package dev.custody.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds what a person may have meant by a word that does not exist. */
public final class Nearest {
    private Nearest() {}

    /**
     * The names that differ from {@code wrong} by few letters (a third of its length, and at least one), or that begin with it
     * or contain it; the nearest first, at most three.
     */
    public static List<String> to(String wrong, Collection<String> names) {
        String word = wrong.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > 100) {
            return List.of();
        }
        record Candidate(String name, int distance) {}
        int bound = Math.max(1, word.length() / 3);
        List<Candidate> candidates = new ArrayList<>();
        for (String name : names) {
            String other = name.toLowerCase(Locale.ROOT);
            int distance = distance(word, other);
            if (distance <= bound) {
                candidates.add(new Candidate(name, distance));
            } else if (word.length() >= 3 && (other.contains(word) || word.contains(other))) {
                candidates.add(new Candidate(name, bound + 1));
            }
        }
        return candidates.stream()
                .sorted((a, b) -> Integer.compare(a.distance(), b.distance()))
                .limit(3)
                .map(Candidate::name)
                .toList();
    }

    /** {@code Did you mean 'worker'? }, with a space at its end, or nothing. */
    public static String question(String wrong, Collection<String> names) {
        List<String> near = to(wrong, names);
        return near.isEmpty()
                ? ""
                : "Did you mean "
                        + String.join(
                                " or ", near.stream().map(n -> "'" + n + "'").toList())
                        + "? ";
    }

    /** How many letters must be put in, left out, changed, or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
