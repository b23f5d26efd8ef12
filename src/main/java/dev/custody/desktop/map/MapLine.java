package dev.custody.desktop.map;

/** A line of the map, from the top. */
sealed interface MapLine {
    /**
     * Above the rows of one fault on one component.
     *
     * @param fault in words
     * @param on what it befalls; empty where nothing goes wrong
     */
    record Heading(String faultId, String fault, String on) implements MapLine {}

    /**
     * A row of the map.
     *
     * @param row its index in the map
     * @param step what the program does there; empty where the line above says so
     * @param number of the step, as people count; empty where there is none or the line above has it
     * @param phase how far the step is, and what goes wrong after it, if the line above does not say so; may be empty
     */
    record Step(int row, String number, String step, String phase) implements MapLine {}
}
