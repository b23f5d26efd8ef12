package dev.custody.desktop.sql;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What stands where results are shown. */
sealed interface Answer {
    /** Nothing was asked yet. */
    record None() implements Answer {}

    /** It was asked, and the engine has not come to it. */
    record Waiting() implements Answer {}

    /**
     * Rows came.
     *
     * @param summary how many, how long it took, and when in the run that was
     */
    record Grid(List<GridColumn> columns, List<List<@Nullable String>> rows, String summary) implements Answer {
        List<String> names() {
            return columns.stream().map(GridColumn::name).toList();
        }
    }

    /** @param numeric whether all that is in it are numbers */
    record GridColumn(String name, boolean numeric) {}

    /**
     * It could not be answered.
     *
     * @param why as a sentence
     * @param sql what was asked
     * @param position where in it the mistake is, in characters from its beginning
     */
    record Refusal(String why, String sql, OptionalInt position) implements Answer {
        /** The length of the word at the mistake; 0 at the end. */
        int length() {
            int at = position.orElse(sql.length());
            int end = at;
            while (end < sql.length() && isOfWord(sql.charAt(end))) {
                end++;
            }
            return end == at && at < sql.length() ? 1 : end - at;
        }

        private static boolean isOfWord(char c) {
            return Character.isLetterOrDigit(c) || c == '_';
        }
    }
}
