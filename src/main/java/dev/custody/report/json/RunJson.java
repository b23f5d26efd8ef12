package dev.custody.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.engine.CommandText;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Told;
import dev.custody.report.RunReport;
import dev.custody.report.RunReport.Event;
import dev.custody.report.RunReport.Judgement;
import dev.custody.trace.MessageId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The members of a run's report. Times are microseconds of virtual time. */
final class RunJson {
    private final JsonGenerator json;
    private final RunReport report;

    RunJson(JsonGenerator json, RunReport report) {
        this.json = json;
        this.report = report;
    }

    void members() throws IOException {
        json.writeStringField("title", report.title());
        json.writeStringField("lead", report.lead());
        json.writeBooleanField("broken", report.isBroken());
        json.writeStringField("tone", name(report.tone()));
        json.writeStringField("headline", report.headline());
        texts(json, "summary", report.summary());
        origin();
        array("guarantees", report.judgements(), this::judgement);
        array("beats", report.beats(), this::beat);
        array("expected", report.expected(), expected -> {
            json.writeStringField("sentence", expected.sentence());
            json.writeStringField("condition", expected.condition());
            json.writeBooleanField("met", expected.met());
        });
        array("faults", report.faults(), this::fault);
        array("moments", report.moments(), moment -> {
            json.writeStringField("title", moment.title());
            event(moment.event());
        });
        json.writeObjectFieldStart("outcomes");
        for (RunReport.OutcomeCount each : report.outcomes()) {
            json.writeNumberField(name(each.outcome()), each.count());
        }
        json.writeEndObject();
        array("figures", report.figures(), figure -> {
            json.writeStringField("name", figure.name());
            json.writeStringField("value", figure.value());
        });
        array("stories", report.stories(), this::story);
        array("messages", report.ledger().lives(), this::message);
        texts(json, "real", report.real());
        texts(json, "modelled", report.modelled());
    }

    private void origin() throws IOException {
        json.writeObjectFieldStart("origin");
        json.writeStringField("command", report.origin().command());
        json.writeStringField("tool", report.origin().tool());
        json.writeStringField("sinks", name(report.origin().sinks()));
        json.writeStringField("diagram", report.plan().diagram().id());
        json.writeStringField("hash", report.plan().diagram().hash());
        json.writeNumberField("seed", report.plan().seed());
        json.writeStringField("end", report.ledger().end().map(RunJson::name).orElse("interrupted"));
        json.writeNumberField("atMicros", report.ledger().atMicros());
        json.writeNumberField("events", report.ledger().position());
        array("commands", report.plan().commands(), this::command);
        json.writeEndObject();
    }

    private void command(TimedCommand command) throws IOException {
        json.writeNumberField("atMicros", command.moment().atMicros());
        json.writeStringField("do", CommandText.print(command.command()));
    }

    private void judgement(Judgement judgement) throws IOException {
        json.writeStringField("role", name(judgement.verdict().role()));
        json.writeStringField("guarantee", judgement.verdict().claim().toString());
        json.writeStringField("standing", name(judgement.verdict().standing()));
        json.writeStringField("reason", judgement.verdict().reason());
        numbers("messages", judgement.verdict().messages());
        if (judgement.decided().isPresent()) {
            json.writeObjectFieldStart("decided");
            event(judgement.decided().get());
            json.writeEndObject();
        }
    }

    private void beat(RunReport.Beat beat) throws IOException {
        json.writeNumberField("atMicros", beat.atMicros());
        json.writeStringField("narration", beat.narration());
        json.writeStringField("done", beat.done());
        if (beat.asked().isPresent()) {
            RunReport.Asked asked = beat.asked().get();
            json.writeStringField("question", asked.question());
            array("choices", asked.choices(), choice -> {
                json.writeStringField("text", choice.text());
                json.writeBooleanField("right", choice.right());
            });
            json.writeStringField("because", asked.because());
        }
    }

    private void fault(RunReport.FaultSpan fault) throws IOException {
        json.writeStringField("what", fault.what());
        json.writeNumberField("fromMicros", fault.fromMicros());
        json.writeNumberField("toMicros", fault.toMicros());
        json.writeBooleanField("mended", fault.mended());
        json.writeNumberField("position", fault.position());
    }

    private void event(Event event) throws IOException {
        json.writeNumberField("position", event.position());
        json.writeNumberField("atMicros", event.atMicros());
        json.writeStringField("sentence", event.sentence());
    }

    private void story(RunReport.Story story) throws IOException {
        json.writeNumberField("message", story.life().id().number());
        json.writeStringField("outcome", name(story.life().outcome()));
        json.writeStringField("why", story.why());
        array("lines", report.ledger().story(story.life().id()), this::line);
        numbers("others", story.others());
    }

    private void line(StoryLine line) throws IOException {
        json.writeNumberField("atMicros", line.atMicros());
        json.writeStringField("text", line.text());
    }

    private void message(MessageLife life) throws IOException {
        json.writeNumberField("message", life.id().number());
        json.writeStringField("type", life.type().id().value());
        json.writeStringField("client", life.client().value());
        json.writeStringField("nature", name(life.nature()));
        json.writeObjectFieldStart("payload");
        for (NamedValue field : life.payload()) {
            json.writeFieldName(field.name());
            switch (field.value()) {
                case Value.Int(long number) -> json.writeNumber(number);
                case Value.Text(String text) -> json.writeString(text);
                case Value.Bool(boolean truth) -> json.writeBoolean(truth);
            }
        }
        json.writeEndObject();
        json.writeStringField("outcome", name(life.outcome()));
        json.writeStringField("why", report.ledger().why(life.id()));
        json.writeArrayFieldStart("told");
        for (Told told : life.receipts()) {
            json.writeString(name(told.receipt()));
        }
        json.writeEndArray();
    }

    /** Writes the members of one element. */
    private interface Element<T> {
        void write(T element) throws IOException;
    }

    private <T> void array(String name, List<T> elements, Element<T> members) throws IOException {
        json.writeArrayFieldStart(name);
        for (T element : elements) {
            json.writeStartObject();
            members.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void numbers(String name, List<MessageId> messages) throws IOException {
        json.writeArrayFieldStart(name);
        for (MessageId message : messages) {
            json.writeNumber(message.number());
        }
        json.writeEndArray();
    }

    static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** {@code UNDER_WAY} is {@code under-way}. */
    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
