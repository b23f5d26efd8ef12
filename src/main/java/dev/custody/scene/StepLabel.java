package dev.custody.scene;

/**
 * A step in words.
 *
 * @param text such as {@code insert orders}
 * @param index which one it is, counted from 1; steps within an {@code each} count on their own
 * @param total how many there are
 */
public record StepLabel(String text, int index, int total) {}
