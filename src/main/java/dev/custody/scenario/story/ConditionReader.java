package dev.custody.scenario.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Diagram;
import dev.custody.engine.BadCommand;
import dev.custody.scenario.JsonMembers;
import java.util.Optional;

/** Reads the conditions in a scenario file. */
record ConditionReader(JsonMembers members, Diagram diagram, Optional<Diagram> beside) {
    /** The condition that a member of an object says; empty where it is broken. */
    Optional<Condition> read(JsonNode object, String pointer, String name) {
        String text = members.text(object, pointer, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ConditionText.parse(text, diagram, beside));
        } catch (BadCommand e) {
            members.add(pointer + "/" + name, e.what(), e.mend());
            return Optional.empty();
        }
    }

    /** The same for a cue: the run beside follows this one, and nothing of it begins a beat. */
    Optional<Condition> readCue(JsonNode object, String pointer, String name) {
        Optional<Condition> condition = read(object, pointer, name);
        if (condition.isPresent() && ConditionText.print(condition.get()).contains("beside: ")) {
            members.add(
                    pointer + "/" + name,
                    "A beat can't wait for the run beside.",
                    "Let it wait for this run, or for a time; 'beside:' is for choices and for what is expected.");
            return Optional.empty();
        }
        return condition;
    }
}
