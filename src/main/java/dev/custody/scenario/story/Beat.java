package dev.custody.scenario.story;

import dev.custody.engine.Command;
import java.util.List;
import java.util.Optional;

/**
 * One step of a story: when it begins, what is done then, and what is said.
 *
 * @param commands given in this order, at exactly the moment at which the beat begins
 * @param narration for the screen, in sentences; may be empty where a prediction speaks for itself
 * @param notes for the speaker; empty for none
 * @param focus where to look
 * @param prediction what is asked before the commands are given
 * @param pace how fast the run is played until the next beat, in virtual seconds per second; {@link #PACE_OF_THE_ACTION} for the
 *     pace that follows the action. It changes nothing in the run, and means nothing where nobody looks on
 */
public record Beat(
        Cue cue,
        List<Command> commands,
        String narration,
        String notes,
        Focus focus,
        Optional<Prediction> prediction,
        double pace) {
    /** A hop takes long enough to be seen. Too slow only for crowds, and for long waits in which much goes round. */
    public static final double PACE_OF_THE_ACTION = 0;

    static final double SLOWEST = 0.01;
    static final double FASTEST = 100;

    public Beat {
        commands = List.copyOf(commands);
    }

    /** One that is played at the pace of the action. */
    public Beat(
            Cue cue,
            List<Command> commands,
            String narration,
            String notes,
            Focus focus,
            Optional<Prediction> prediction) {
        this(cue, commands, narration, notes, focus, prediction, PACE_OF_THE_ACTION);
    }
}
