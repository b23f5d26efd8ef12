package dev.custody.scenario.story;

/**
 * What came of an expectation.
 *
 * @param met whether its condition was so at its time
 * @param atMicros that time
 */
public record Met(Expectation expectation, boolean met, long atMicros) {}
