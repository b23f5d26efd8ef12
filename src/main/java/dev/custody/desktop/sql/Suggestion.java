package dev.custody.desktop.sql;

/**
 * What could stand at the caret.
 *
 * @param text as it is written
 * @param about the type of a column, with its table
 */
record Suggestion(String text, Kind kind, String about) {
    enum Kind {
        TABLE,
        COLUMN,
        KEYWORD
    }
}
