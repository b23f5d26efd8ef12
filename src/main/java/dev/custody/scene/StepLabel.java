package dev.custody.scene;

import dev.custody.diagram.Step;
import java.util.Optional;

/**
 * A step in words.
 *
 * @param text in English, such as {@code insert orders}; {@link StepWords} has it in other languages
 * @param index which one it is, counted from 1; steps within an {@code each} count on their own
 * @param total how many there are
 * @param step itself; empty if the program has no such step
 */
public record StepLabel(String text, int index, int total, Optional<Step> step) {}
