package dev.custody.scenario.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Durations;
import dev.custody.engine.BadCommand;
import dev.custody.engine.Command;
import dev.custody.scenario.CommandReader;
import dev.custody.scenario.JsonMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the beats of a scenario file. */
final class BeatReader {
    private static final List<String> CUES = List.of("at", "later", "when");
    private static final int MOST_COMMANDS = 1_000;

    private final JsonMembers members;
    private final Diagram diagram;
    private final ConditionReader conditions;
    private final CommandReader commandReader;
    /** Those of all beats so far. */
    private final List<Command> earlier = new ArrayList<>();

    private long lastMicros;

    BeatReader(JsonMembers members, Diagram diagram, Optional<Diagram> beside) {
        this.members = members;
        this.diagram = diagram;
        this.conditions = new ConditionReader(members, diagram, beside);
        this.commandReader = new CommandReader(members, diagram);
    }

    /** Reads the member {@code beats} of the file. */
    List<Beat> read(JsonNode root) {
        List<Beat> beats = new ArrayList<>();
        JsonNode list = root.path("beats");
        if (!list.isArray() || list.isEmpty() || list.size() > Scenario.MOST_BEATS) {
            members.add(
                    list.isMissingNode() ? "" : "/beats",
                    list.isMissingNode()
                            ? "\"beats\" is missing."
                            : "Beats are a list of 1 to " + Scenario.MOST_BEATS + ".",
                    "Write: \"beats\": [ { \"at\": \"2 s\", \"do\": \"kill worker\", \"say\": \"…\" } ]");
            return beats;
        }
        for (int i = 0; i < list.size(); i++) {
            String at = "/beats/" + i;
            if (list.get(i).isObject()) {
                beat(list.get(i), at).ifPresent(beats::add);
            } else {
                members.add(at, "A beat is an object.", "Write: { \"at\": \"2 s\", \"say\": \"…\" }");
            }
        }
        return beats;
    }

    private Optional<Beat> beat(JsonNode node, String at) {
        members.only(node, at, List.of("at", "later", "when", "giveUp", "do", "say", "notes", "look", "ask", "pace"));
        Optional<Cue> cue = cue(node, at);
        List<Command> commands = commands(node, at);
        Optional<Prediction> prediction = node.has("ask") ? prediction(node, at) : Optional.empty();
        String narration = node.has("ask") && !node.has("say") ? "" : members.text(node, at, "say");
        String notes = node.has("notes") ? members.text(node, at, "notes") : "";
        Focus focus = node.has("look") ? focus(node, at) : new Focus.Everything();
        double pace = members.number(node, at, "pace", Beat.SLOWEST, Beat.FASTEST, Beat.PACE_OF_THE_ACTION);
        return cue.map(known -> new Beat(known, commands, narration, notes, focus, prediction, pace));
    }

    private Optional<Cue> cue(JsonNode node, String at) {
        List<String> said = CUES.stream().filter(node::has).toList();
        if (said.size() != 1) {
            members.add(
                    said.isEmpty() ? at : at + "/" + said.get(1),
                    said.isEmpty()
                            ? "This does not say when the beat begins."
                            : "This says when the beat begins in more than one way.",
                    "Write one of: \"at\": \"2 s\", \"later\": \"3 s\" (after the beat before it), or \"when\": "
                            + "\"message 3 at worker\".");
            return Optional.empty();
        }
        if (node.has("giveUp") && !node.has("when")) {
            members.add(at + "/giveUp", "Only a beat that waits for a condition can give up.", "Leave it out.");
        }
        return switch (said.getFirst()) {
            case "at" -> at(node, at);
            case "later" -> {
                long micros = members.duration(node, at, "later", -1);
                yield micros < 0 ? Optional.empty() : Optional.of(new Cue.Later(micros));
            }
            default -> {
                long giveUp = members.duration(node, at, "giveUp", Cue.DEFAULT_GIVE_UP_MICROS);
                yield conditions.readCue(node, at, "when").map(condition -> new Cue.When(condition, giveUp));
            }
        };
    }

    private Optional<Cue> at(JsonNode node, String at) {
        long micros = members.duration(node, at, "at", -1);
        if (micros < 0) {
            return Optional.empty();
        }
        if (micros < lastMicros) {
            members.add(
                    at + "/at",
                    "This beat comes before one above it, which begins at " + Durations.format(lastMicros) + ".",
                    "Put the beats in the order of their times.");
        }
        lastMicros = micros;
        return Optional.of(new Cue.At(micros));
    }

    private List<Command> commands(JsonNode node, String at) {
        List<Command> commands = new ArrayList<>();
        JsonNode said = node.path("do");
        if (said.isTextual()) {
            commands.addAll(commandReader.command(said.textValue(), at + "/do", earlier));
        } else if (said.isArray() && said.size() <= MOST_COMMANDS) {
            for (int i = 0; i < said.size(); i++) {
                String pointer = at + "/do/" + i;
                if (said.get(i).isTextual()) {
                    List<Command> before = new ArrayList<>(earlier);
                    before.addAll(commands);
                    commands.addAll(commandReader.command(said.get(i).textValue(), pointer, before));
                } else {
                    members.add(pointer, "A command is a text.", "Write: \"kill worker\"");
                }
            }
        } else if (!said.isMissingNode()) {
            members.add(
                    at + "/do",
                    "This must be a command, or a list of at most " + MOST_COMMANDS + ".",
                    "Write: \"do\": \"kill worker\", or \"do\": [\"kill worker\", \"kill api\"]");
        }
        earlier.addAll(commands);
        return commands;
    }

    private Focus focus(JsonNode node, String at) {
        String text = members.text(node, at, "look");
        try {
            return text.isEmpty() ? new Focus.Everything() : FocusText.parse(text, diagram);
        } catch (BadCommand e) {
            members.add(at + "/look", e.what(), e.mend());
            return new Focus.Everything();
        }
    }

    private Optional<Prediction> prediction(JsonNode beat, String at) {
        JsonNode node = members.object(beat, at, "ask");
        String pointer = at + "/ask";
        if (!beat.path("ask").isObject()) {
            return Optional.empty();
        }
        members.only(node, pointer, List.of("question", "choices"));
        String question = members.text(node, pointer, "question");
        JsonNode list = node.path("choices");
        if (!list.isArray() || list.size() < Prediction.LEAST_CHOICES || list.size() > Prediction.MOST_CHOICES) {
            members.add(
                    pointer + "/choices",
                    "There must be " + Prediction.LEAST_CHOICES + " to " + Prediction.MOST_CHOICES + " choices.",
                    "Write: [ { \"text\": \"It is lost\", \"if\": \"message 3 lost\" }, … ]");
            return Optional.empty();
        }
        List<Prediction.Choice> choices = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = pointer + "/choices/" + i;
            JsonNode choice = list.get(i);
            if (!choice.isObject()) {
                members.add(
                        place,
                        "A choice is an object.",
                        "Write: { \"text\": \"It is lost\", \"if\": \"message 3 lost\" }");
                continue;
            }
            members.only(choice, place, List.of("text", "if"));
            String text = members.text(choice, place, "text");
            conditions
                    .read(choice, place, "if")
                    .ifPresent(condition -> choices.add(new Prediction.Choice(text, condition)));
        }
        return Optional.of(new Prediction(question, choices));
    }
}
