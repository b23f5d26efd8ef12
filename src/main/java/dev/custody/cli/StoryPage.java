package dev.custody.cli;

import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.StoryLine;
import dev.custody.scenario.story.Answer;
import dev.custody.scenario.story.Beat;
import dev.custody.scenario.story.Begun;
import dev.custody.scenario.story.ConditionText;
import dev.custody.scenario.story.Met;
import dev.custody.scenario.story.Performance;
import dev.custody.scenario.story.Prediction;
import dev.custody.scenario.story.Scenario;
import dev.custody.scenario.story.Told;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario that was played, for people: each beat, what was asked and answered, and what was expected. */
final class StoryPage {
    private static final int INDENT = 5;

    private final Session session;
    private final Told told;
    private final Performance performance;
    private final Scenario scenario;

    StoryPage(Session session, Told told) {
        this.session = session;
        this.told = told;
        this.performance = told.performance();
        this.scenario = performance.scenario();
    }

    void print() {
        line(session.bold(scenario.title()) + " (" + scenario.id() + ")");
        line(Words.hanging(scenario.summary(), 0));
        for (Begun begun : performance.begun()) {
            line("");
            beat(begun);
        }
        expectations();
        performance.troubles().forEach(trouble -> {
            line("");
            line(session.styled("bold,red", Words.hanging(trouble, 2)));
        });
        told.beside().ifPresent(this::beside);
        line("");
    }

    private void beat(Begun begun) {
        Beat beat = scenario.beats().get(begun.beat());
        line(session.bold("%3d  ".formatted(begun.beat() + 1) + StoryLine.clock(begun.atMicros())) + "  "
                + session.faint(beat.cue().describe())
                + (begun.gaveUp() ? session.styled("red", " (it did not come true)") : ""));
        beat.prediction()
                .ifPresent(prediction ->
                        indented(session.styled("fg(yellow)", Words.hanging(prediction.question(), INDENT))));
        for (Command command : beat.commands()) {
            indented(session.styled("fg(cyan)", CommandText.print(command)));
        }
        if (!beat.narration().isEmpty()) {
            indented(Words.hanging(beat.narration(), INDENT));
        }
        beat.prediction().ifPresent(prediction -> answer(begun.beat(), prediction));
    }

    private void answer(int beat, Prediction prediction) {
        performance.answers().stream()
                .filter(answer -> answer.beat() == beat)
                .forEach(answer -> answer(answer, prediction.choices()));
    }

    private void answer(Answer answer, List<Prediction.Choice> choices) {
        String texts = answer.trueChoices().stream()
                .map(choice -> choices.get(choice).text())
                .collect(Collectors.joining(" / "));
        switch (answer.trueChoices().size()) {
            case 0 -> indented(session.styled("red", "No choice is right."));
            case 1 -> indented(Words.hanging("Right: " + texts + ".", INDENT));
            default ->
                indented(session.styled("red", Words.hanging("More than one choice is right: " + texts, INDENT)));
        }
        if (!answer.trueChoices().isEmpty()) {
            indented(Words.hanging(
                    "Decided by: " + performance.because(answer, Sentences.ENGLISH)
                            + (answer.beside() ? " (" + scenario.besideId().orElse("") + ")" : ""),
                    INDENT));
        }
    }

    private void expectations() {
        if (performance.met().isEmpty()) {
            return;
        }
        line("");
        line(session.bold("Expected"));
        for (Met met : performance.met()) {
            String condition = ConditionText.print(met.expectation().condition());
            line("  " + (met.met() ? session.styled("fg(green)", "met      ") : session.styled("red", "NOT MET  "))
                    + Words.hanging(met.expectation().sentence() + " (" + condition + ")", 11));
        }
    }

    private void beside(Told.Beside beside) {
        line("");
        line(session.bold("Beside it: " + beside.plan().diagram().id()));
        String counts = beside.ledger().counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                .collect(Collectors.joining(", "));
        line("  " + counts + session.faint("  (both in full: custody compare " + scenario.id() + ")"));
        beside.left().forEach(why -> line("  " + Words.hanging("Not given there: " + why, 4)));
    }

    private static String words(Outcome outcome) {
        return outcome.words();
    }

    private void indented(String text) {
        line(" ".repeat(INDENT) + text);
    }

    private void line(String text) {
        session.out().println(text);
    }
}
