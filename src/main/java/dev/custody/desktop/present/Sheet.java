package dev.custody.desktop.present;

/**
 * What the speaker reads.
 *
 * @param beat how many beats have begun
 * @param beats how many there are; 0 for a run without a scenario
 * @param now what the audience reads
 * @param notes what to say to it
 * @param next what comes next; empty if nothing does
 */
record Sheet(int beat, int beats, String now, String notes, String next) {}
