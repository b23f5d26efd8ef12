package dev.custody.audience;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A question and what was answered. Not for several threads. */
final class Ballot {
    static final int NONE = -1;

    private final int number;
    private final String question;
    private final List<String> choices;
    private final List<Integer> counts;
    private boolean open = true;
    private int right = NONE;
    private String because = "";

    Ballot(int number, String question, List<String> choices) {
        this.number = number;
        this.question = question;
        this.choices = List.copyOf(choices);
        counts = new ArrayList<>(Collections.nCopies(choices.size(), 0));
    }

    /** What a phone sees of it. */
    record View(
            int number, String question, List<String> choices, boolean open, int right, String because, int yours) {}

    View seenWith(int yours) {
        return new View(number, question, choices, open, right, because, yours);
    }

    int number() {
        return number;
    }

    List<Integer> counts() {
        return List.copyOf(counts);
    }

    void close() {
        open = false;
    }

    void reveal(int choice, String why) {
        open = false;
        right = choice;
        because = why;
    }

    /** Counts a vote in place of the one that the same phone gave before, if any. */
    void count(int before, int now) throws RefusedException {
        if (!open) {
            throw new RefusedException(Refusal.CLOSED);
        }
        if (now < 0 || now >= choices.size()) {
            throw new RefusedException(Refusal.NONSENSE);
        }
        if (before != NONE) {
            counts.set(before, counts.get(before) - 1);
        }
        counts.set(now, counts.get(now) + 1);
    }
}
