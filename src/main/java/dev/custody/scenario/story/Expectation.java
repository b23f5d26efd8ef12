package dev.custody.scenario.story;

/**
 * What must come true; otherwise the scenario fails.
 *
 * @param sentence the same for people
 * @param beat that it must be so when the beat of this number (from 0) begins, before its commands are given;
 *     {@link #AT_THE_END} for when the run is over
 */
public record Expectation(Condition condition, String sentence, int beat) {
    public static final int AT_THE_END = -1;
}
