package dev.custody.desktop.present;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A show of hands: what the speaker typed in for each choice, and what came from elsewhere beside it. */
final class Tally {
    private static final int MOST = 9_999;

    private final List<String> texts;
    private final int[] typed;
    private List<Integer> others = List.of();
    private int chosen;

    Tally(List<String> texts) {
        this.texts = List.copyOf(texts);
        typed = new int[texts.size()];
    }

    int size() {
        return texts.size();
    }

    /** @param choice from 0; one that there is not changes nothing */
    void choose(int choice) {
        if (choice >= 0 && choice < typed.length) {
            chosen = choice;
        }
    }

    int chosen() {
        return chosen;
    }

    /** So many hands more for the choice that is counted now; never less than none. */
    void add(int hands) {
        set(chosen, typed[chosen] + hands);
    }

    void set(int choice, int hands) {
        typed[choice] = Math.clamp(hands, 0, MOST);
    }

    int typed(int choice) {
        return typed[choice];
    }

    /**
     * Takes in what came from elsewhere.
     *
     * @return whether it is news
     */
    boolean takeOthers(List<Integer> counts) {
        boolean news = !others.equals(counts);
        others = List.copyOf(counts);
        return news;
    }

    private int hands(int choice) {
        return typed[choice] + (choice < others.size() ? others.get(choice) : 0);
    }

    /**
     * The choices as they stand.
     *
     * @param open whether hands are still counted
     * @param right the one that came true, if that is known
     */
    List<Choice> choices(boolean open, OptionalInt right) {
        int all = Math.max(1, IntStream.range(0, typed.length).map(this::hands).sum());
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < typed.length; i++) {
            boolean isRight = right.isPresent() && right.getAsInt() == i;
            choices.add(new Choice(texts.get(i), hands(i), (double) hands(i) / all, open && i == chosen, isRight));
        }
        return choices;
    }
}
