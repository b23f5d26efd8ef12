package dev.custody.scenario.story;

import java.util.List;
import java.util.OptionalInt;

/**
 * What came of a prediction.
 *
 * @param beat the number of the beat that asked, from 0
 * @param atMicros when it was decided: where the next beat began, or the run ended
 * @param trueChoices the numbers (from 0) of all choices whose conditions held then, ascending
 * @param position the event that decided it
 * @param beside whether that is an event of the run beside
 */
public record Answer(int beat, long atMicros, List<Integer> trueChoices, int position, boolean beside) {
    public Answer {
        trueChoices = List.copyOf(trueChoices);
    }

    /** The number of the right choice, from 0: the first that held. Empty if none did. */
    public OptionalInt right() {
        return trueChoices.isEmpty() ? OptionalInt.empty() : OptionalInt.of(trueChoices.getFirst());
    }
}
