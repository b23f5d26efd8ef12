package dev.custody.audience;

/**
 * How often something may be done.
 *
 * @param perSecond in the long run
 * @param burst how many times at once after a rest
 */
public record Rate(double perSecond, int burst) {}
