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
 */
public record Beat(
        Cue cue, List<Command> commands, String narration, String notes, Focus focus, Optional<Prediction> prediction) {
    public Beat {
        commands = List.copyOf(commands);
    }
}
