package dev.custody.desktop.present;

/**
 * What the room may choose.
 *
 * @param hands how many are for it
 * @param share of all hands, from 0 to 1
 * @param chosen whether the speaker counts for this one now
 * @param right whether it came true; false as long as nobody knows
 */
record Choice(String text, int hands, double share, boolean chosen, boolean right) {}
