package dev.custody.report;

import dev.custody.engine.CommandText;
import dev.custody.ledger.Sentences;
import dev.custody.report.RunReport.Asked;
import dev.custody.report.RunReport.Choice;
import dev.custody.report.RunReport.Expected;
import dev.custody.scenario.story.Answer;
import dev.custody.scenario.story.Beat;
import dev.custody.scenario.story.Begun;
import dev.custody.scenario.story.ConditionText;
import dev.custody.scenario.story.Performance;
import dev.custody.scenario.story.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a report says of a scenario besides its run: its beats, what was asked, and what was expected. */
record StoryParts(Performance performance) {
    List<RunReport.Beat> beats() {
        return performance.begun().stream().map(this::beat).toList();
    }

    private RunReport.Beat beat(Begun begun) {
        Beat beat = performance.scenario().beats().get(begun.beat());
        return new RunReport.Beat(
                Math.max(0, begun.position() - 1),
                begun.atMicros(),
                beat.narration(),
                String.join(
                        "; ", beat.commands().stream().map(CommandText::print).toList()),
                beat.prediction().map(prediction -> asked(begun.beat(), prediction)));
    }

    private Asked asked(int beat, Prediction prediction) {
        Optional<Answer> answer = performance.answers().stream()
                .filter(each -> each.beat() == beat)
                .findFirst();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < prediction.choices().size(); i++) {
            int number = i;
            choices.add(new Choice(
                    prediction.choices().get(i).text(),
                    answer.filter(each -> each.trueChoices().contains(number)).isPresent()));
        }
        return new Asked(
                prediction.question(),
                choices,
                answer.filter(each -> !each.trueChoices().isEmpty())
                        .map(each -> "Decided by: " + performance.because(each, Sentences.ENGLISH) + ".")
                        .orElse(""));
    }

    List<Expected> expected() {
        return performance.met().stream()
                .map(met -> new Expected(
                        met.expectation().sentence(),
                        met.met(),
                        ConditionText.print(met.expectation().condition())))
                .toList();
    }

    /** Whether each beat began at its cue, and all that was expected came true. */
    boolean isTrue() {
        return performance.troubles().isEmpty() && expected().stream().allMatch(Expected::met);
    }

    /** What did not go as it was told, in sentences. */
    List<String> troubles() {
        List<String> sentences = new ArrayList<>(performance.troubles());
        expected().stream()
                .filter(expected -> !expected.met())
                .forEach(expected -> sentences.add("This did not come true: " + expected.sentence()));
        return sentences;
    }
}
