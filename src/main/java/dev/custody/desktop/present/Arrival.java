package dev.custody.desktop.present;

import dev.custody.scenario.story.Met;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a beat of a scenario begins in a run, or where the run is over after the last one.
 *
 * @param position the number of events before it
 * @param micros the virtual time
 * @param decision what came of the question that was asked with the beat before
 * @param gaveUp whether it begins although what it waited for never came true
 * @param met what came of all that was expected, where the run is over
 */
record Arrival(int position, long micros, Optional<Decision> decision, boolean gaveUp, List<Met> met) {
    Arrival {
        met = List.copyOf(met);
    }

    /**
     * What came of a question.
     *
     * @param right which choice came true, from 0; empty if none did
     * @param position of the event that decided it in the trace; {@link #NOWHERE} if it is none of this run
     * @param because that event, as a sentence with its time; empty if nothing came true
     */
    record Decision(OptionalInt right, int position, String because) {
        static final int NOWHERE = -1;
    }
}
