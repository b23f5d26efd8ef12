package dev.custody.scenario.story;

/**
 * A beat that began.
 *
 * @param beat its number, from 0
 * @param position the number of events that had happened by then: its commands come before the event of that position
 * @param gaveUp whether its condition was not so: it began all the same
 */
public record Begun(int beat, long atMicros, int position, boolean gaveUp) {}
