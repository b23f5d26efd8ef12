package dev.custody.desktop.ledger;

import dev.custody.diagram.NamedValue;
import dev.custody.ledger.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which messages of the ledger are wanted, and in which order.
 *
 * @param search words that must all be found: {@code #12} is that message and no other; any other word is found in the type, the
 *     payload, the name on it, and the names and ids of those who have it, in capitals or not
 * @param outcomes those that are wanted; none stands for all
 */
record LedgerQuery(String search, Set<Outcome> outcomes, LedgerOrder order, boolean ascending) {
    /** All messages, as they were handed in. */
    static final LedgerQuery ALL = new LedgerQuery("", Set.of(), LedgerOrder.MESSAGE, true);

    LedgerQuery {
        outcomes = Set.copyOf(outcomes);
    }

    LedgerQuery withSearch(String wanted) {
        return new LedgerQuery(wanted, outcomes, order, ascending);
    }

    LedgerQuery withOutcomes(Set<Outcome> wanted) {
        return new LedgerQuery(search, wanted, order, ascending);
    }

    LedgerQuery withOrder(LedgerOrder wanted, boolean up) {
        return new LedgerQuery(search, outcomes, wanted, up);
    }

    /** Whether messages are left out. */
    boolean filters() {
        return !outcomes.isEmpty() || !search.isBlank();
    }

    Comparator<LedgerRow> comparator() {
        return order.comparator(ascending);
    }

    /** The search's words in small letters. */
    List<String> words() {
        String bare = search.strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty() ? List.of() : List.of(bare.split("\\s+"));
    }

    /** @param words of this query's search */
    boolean matches(LedgerRow row, List<String> words) {
        if (!outcomes.isEmpty() && !outcomes.contains(row.outcome())) {
            return false;
        }
        for (String word : words) {
            if (!isFound(word, row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFound(String word, LedgerRow row) {
        if (isNumber(word)) {
            return row.message().toString().equals(word);
        }
        return contains(row.type(), word)
                || contains(row.by(), word)
                || row.payload().stream().anyMatch(each -> isIn(each, word))
                || row.hands().stream()
                        .anyMatch(hand -> contains(hand.name(), word)
                                || contains(hand.who().value(), word));
    }

    /** The two together are put together only for who looks for both: it is done for each of very many messages. */
    private static boolean isIn(NamedValue field, String word) {
        return contains(field.value().toString(), word)
                || contains(field.name(), word)
                || (word.indexOf('=') >= 0 && contains(field.toString(), word));
    }

    private static boolean isNumber(String word) {
        return word.length() > 1 && word.startsWith("#") && word.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean contains(String text, String word) {
        char first = word.charAt(0);
        for (int at = 0; at <= text.length() - word.length(); at++) {
            if (Character.toLowerCase(text.charAt(at)) == first
                    && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
