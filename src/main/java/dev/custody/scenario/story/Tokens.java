package dev.custody.scenario.story;

import dev.custody.engine.BadCommand;
import dev.custody.engine.CommandNames;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a condition, taken from the front. */
final class Tokens {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** It needs no space around it. */
    private static final Pattern SIGN = Pattern.compile("(>=|<=|=)");

    private final List<String> words;
    private int next;

    Tokens(List<String> words) {
        this.words = List.copyOf(words);
    }

    static List<String> words(String text) {
        return Arrays.stream(SPACE.split(SIGN.matcher(text).replaceAll(" $1 ")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return next == words.size();
    }

    boolean isNext(String word) {
        return !isEmpty() && words.get(next).equals(word);
    }

    String take() {
        return words.get(next++);
    }

    String takeOr(String nothing) {
        return isEmpty() ? nothing : take();
    }

    /**
     * Takes a word that has to come now.
     *
     * @param example of a condition in which it does
     */
    void expect(String word, String example) throws BadCommand {
        if (!isNext(word)) {
            throw new BadCommand(
                    isEmpty()
                            ? "The condition stops too early."
                            : CommandNames.quote(take()) + " is not what must stand there.",
                    "Write, for example: " + example);
        }
        take();
    }

    /** Puts back what was taken last. */
    void back() {
        next--;
    }

    String rest() {
        return String.join(" ", words.subList(next, words.size()));
    }

    String takeAll() {
        String all = rest();
        next = words.size();
        return all;
    }
}
