package dev.custody.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.custody.engine.Command;
import dev.custody.engine.CommandText;
import dev.custody.ledger.Sentences;
import dev.custody.scenario.story.Answer;
import dev.custody.scenario.story.Beat;
import dev.custody.scenario.story.Begun;
import dev.custody.scenario.story.ConditionText;
import dev.custody.scenario.story.Met;
import dev.custody.scenario.story.Performance;
import dev.custody.scenario.story.Prediction;
import dev.custody.scenario.story.Told;
import java.io.IOException;
import java.util.Optional;

/** What came of a scenario, for machines: one JSON object. Times are microseconds of virtual time; numbers count from 1. */
final class StoryJson {
    private final JsonGenerator json;
    private final Told told;
    private final Performance performance;

    StoryJson(JsonGenerator json, Told told) {
        this.json = json;
        this.told = told;
        this.performance = told.performance();
    }

    void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("id", performance.scenario().id());
        json.writeStringField("title", performance.scenario().title());
        json.writeBooleanField("true", told.isTrue());
        json.writeArrayFieldStart("beats");
        for (Begun begun : performance.begun()) {
            write(begun);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("expected");
        for (Met met : performance.met()) {
            json.writeStartObject();
            json.writeStringField("that", ConditionText.print(met.expectation().condition()));
            json.writeStringField("say", met.expectation().sentence());
            json.writeNumberField("atMicros", met.atMicros());
            json.writeBooleanField("met", met.met());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("troubles");
        for (String trouble : performance.troubles()) {
            json.writeString(trouble);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Begun begun) throws IOException {
        Beat beat = performance.scenario().beats().get(begun.beat());
        json.writeStartObject();
        json.writeNumberField("beat", begun.beat() + 1);
        json.writeStringField("cue", beat.cue().describe());
        json.writeNumberField("atMicros", begun.atMicros());
        json.writeNumberField("position", begun.position());
        json.writeBooleanField("gaveUp", begun.gaveUp());
        json.writeArrayFieldStart("do");
        for (Command command : beat.commands()) {
            json.writeString(CommandText.print(command));
        }
        json.writeEndArray();
        json.writeStringField("say", beat.narration());
        Optional<Answer> answer = performance.answers().stream()
                .filter(one -> one.beat() == begun.beat())
                .findFirst();
        if (beat.prediction().isPresent() && answer.isPresent()) {
            write(beat.prediction().get(), answer.get());
        }
        json.writeEndObject();
    }

    private void write(Prediction prediction, Answer answer) throws IOException {
        json.writeObjectFieldStart("ask");
        json.writeStringField("question", prediction.question());
        json.writeArrayFieldStart("choices");
        for (int i = 0; i < prediction.choices().size(); i++) {
            Prediction.Choice choice = prediction.choices().get(i);
            json.writeStartObject();
            json.writeStringField("text", choice.text());
            json.writeStringField("if", ConditionText.print(choice.condition()));
            json.writeBooleanField("true", answer.trueChoices().contains(i));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("position", answer.position());
        json.writeStringField("because", performance.because(answer, Sentences.ENGLISH));
        json.writeEndObject();
    }
}
