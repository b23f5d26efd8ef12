package dev.custody.scenario.story;

import java.util.List;

/**
 * What is asked before a beat. The right choice is the first whose condition holds when the next beat begins, or at the end; it
 * is never written down.
 *
 * @param choices {@value #LEAST_CHOICES} to {@value #MOST_CHOICES}
 */
public record Prediction(String question, List<Choice> choices) {
    public static final int LEAST_CHOICES = 2;
    public static final int MOST_CHOICES = 4;

    public Prediction {
        choices = List.copyOf(choices);
    }

    /** @param condition what must be so for this to be right */
    public record Choice(String text, Condition condition) {}
}
