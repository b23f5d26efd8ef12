package dev.custody.scenario.story;

import static dev.custody.scenario.JsonLines.member;
import static dev.custody.scenario.JsonLines.quoted;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.Durations;
import dev.custody.engine.CommandText;
import dev.custody.scenario.JsonLines;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes scenario files for people, who will edit them. */
final class ScenarioWriter {
    private ScenarioWriter() {}

    static String text(Scenario scenario, Path file) {
        List<String> members = new ArrayList<>();
        members.add(member("format", Integer.toString(Scenario.FORMAT)));
        members.add(member("title", quoted(scenario.title())));
        members.add(member("summary", quoted(scenario.summary())));
        members.add(JsonLines.diagram(scenario.diagram(), scenario.diagramFile(), file));
        scenario.beside().map(Diagram::id).ifPresent(id -> members.add(member("beside", quoted(id))));
        members.add(member("seed", Long.toString(scenario.seed())));
        members.add(member("until", quoted(Durations.format(scenario.untilMicros()))));
        if (!scenario.workloads().isEmpty()) {
            members.add(JsonLines.workloads(scenario.workloads()));
        }
        members.add(member(
                "beats",
                list(scenario.beats().stream().map(ScenarioWriter::beat).toList(), "  ")));
        if (!scenario.expectations().isEmpty()) {
            members.add(member(
                    "expect",
                    list(
                            scenario.expectations().stream()
                                    .map(ScenarioWriter::expectation)
                                    .toList(),
                            "  ")));
        }
        return "{\n  " + String.join(",\n  ", members) + "\n}\n";
    }

    private static String list(List<String> items, String indent) {
        String line = "\n" + indent + "  ";
        return "[" + line + String.join("," + line, items) + "\n" + indent + "]";
    }

    private static String beat(Beat beat) {
        List<String> members = new ArrayList<>();
        members.add(cue(beat.cue()));
        if (!beat.commands().isEmpty()) {
            List<String> commands = beat.commands().stream()
                    .map(command -> quoted(CommandText.print(command)))
                    .toList();
            members.add(
                    member("do", commands.size() == 1 ? commands.getFirst() : "[" + String.join(", ", commands) + "]"));
        }
        beat.prediction().ifPresent(prediction -> members.add(prediction(prediction)));
        text("say", beat.narration()).ifPresent(members::add);
        text("notes", beat.notes()).ifPresent(members::add);
        text("look", FocusText.print(beat.focus())).ifPresent(members::add);
        if (beat.pace() != Beat.PACE_OF_THE_ACTION) {
            members.add(member(
                    "pace", BigDecimal.valueOf(beat.pace()).stripTrailingZeros().toPlainString()));
        }
        return "{\n      " + String.join(",\n      ", members) + "\n    }";
    }

    private static Optional<String> text(String name, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(member(name, quoted(text)));
    }

    private static String cue(Cue cue) {
        return switch (cue) {
            case Cue.At(long micros) -> member("at", quoted(Durations.format(micros)));
            case Cue.Later(long micros) -> member("later", quoted(Durations.format(micros)));
            case Cue.When(Condition condition, long giveUp) ->
                member("when", quoted(ConditionText.print(condition)))
                        + (giveUp == Cue.DEFAULT_GIVE_UP_MICROS
                                ? ""
                                : ",\n      " + member("giveUp", quoted(Durations.format(giveUp))));
        };
    }

    private static String prediction(Prediction prediction) {
        String choices = prediction.choices().stream()
                .map(choice -> "{ " + member("text", quoted(choice.text())) + ", "
                        + member("if", quoted(ConditionText.print(choice.condition()))) + " }")
                .collect(Collectors.joining(",\n          ", "[\n          ", "\n        ]"));
        return member(
                "ask",
                "{\n        " + member("question", quoted(prediction.question())) + ",\n        "
                        + member("choices", choices) + "\n      }");
    }

    private static String expectation(Expectation expectation) {
        return "{ " + member("that", quoted(ConditionText.print(expectation.condition()))) + ", "
                + member("say", quoted(expectation.sentence()))
                + (expectation.beat() == Expectation.AT_THE_END
                        ? ""
                        : ", " + member("beat", Integer.toString(expectation.beat() + 1)))
                + " }";
    }
}
