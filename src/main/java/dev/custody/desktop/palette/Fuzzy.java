package dev.custody.desktop.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How well a name fits what somebody typed of it. Case and blanks in what was typed do not matter. */
final class Fuzzy {
    /** How it fits, the best first. */
    enum Fit {
        /** The name begins with it. */
        PREFIX,
        /** A word of the name begins with it. */
        WORD,
        /** Each letter begins a word, or goes on where the one before was found: "ts" and "tosta" for "To the start". */
        WORD_STARTS,
        /** It stands somewhere in the name. */
        INSIDE,
        /** Its letters stand in the name in this order. */
        SUBSEQUENCE
    }

    /**
     * What was found.
     *
     * @param letters the positions in the name of the letters that were typed, ascending
     * @param spread how far they lie apart: the fewer, the better
     */
    record Match(Fit fit, List<Integer> letters, int spread) {
        Match {
            letters = List.copyOf(letters);
        }
    }

    private Fuzzy() {}

    /** Empty if letters of the query are missing in the name. An empty query fits everything. */
    static Optional<Match> match(String query, String name) {
        String typed = query.strip().toLowerCase(Locale.ROOT);
        String text = name.toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return Optional.of(new Match(Fit.PREFIX, List.of(), 0));
        }
        int at = text.indexOf(typed);
        if (at == 0) {
            return Optional.of(run(Fit.PREFIX, 0, typed.length()));
        }
        for (int i = at; i >= 0; i = text.indexOf(typed, i + 1)) {
            if (beginsWord(text, i)) {
                return Optional.of(run(Fit.WORD, i, typed.length()));
            }
        }
        String letters = typed.replace(" ", "");
        List<Integer> starts = new ArrayList<>();
        if (wordStarts(letters, 0, text, -1, starts)) {
            return Optional.of(new Match(Fit.WORD_STARTS, starts, spread(starts)));
        }
        if (at > 0) {
            return Optional.of(run(Fit.INSIDE, at, typed.length()));
        }
        return subsequence(letters, text);
    }

    private static Match run(Fit fit, int from, int length) {
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            letters.add(from + i);
        }
        return new Match(fit, letters, length - 1);
    }

    /** Finds the letters from one on, after that position, each beginning a word or following the one before. */
    private static boolean wordStarts(String letters, int from, String text, int after, List<Integer> found) {
        if (from == letters.length()) {
            return true;
        }
        char wanted = letters.charAt(from);
        for (int i = after + 1; i < text.length(); i++) {
            boolean follows = from > 0 && i == after + 1;
            if (text.charAt(i) == wanted && (follows || beginsWord(text, i))) {
                found.add(i);
                if (wordStarts(letters, from + 1, text, i, found)) {
                    return true;
                }
                found.removeLast();
            }
        }
        return false;
    }

    private static Optional<Match> subsequence(String letters, String text) {
        List<Integer> found = new ArrayList<>();
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            at = text.indexOf(letters.charAt(i), at + 1);
            if (at < 0) {
                return Optional.empty();
            }
            found.add(at);
        }
        return Optional.of(new Match(Fit.SUBSEQUENCE, found, spread(found)));
    }

    private static int spread(List<Integer> letters) {
        return letters.getLast() - letters.getFirst();
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0
                || (Character.isLetterOrDigit(text.charAt(at)) && !Character.isLetterOrDigit(text.charAt(at - 1)));
    }
}
