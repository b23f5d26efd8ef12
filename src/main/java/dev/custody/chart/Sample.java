package dev.custody.chart;

/**
 * What a series was in a stretch of virtual time, in its unit.
 *
 * @param fromMicros when the stretch begins
 * @param toMicros when it ends, exclusive
 */
public record Sample(long fromMicros, long toMicros, double min, double max, double last) {}
