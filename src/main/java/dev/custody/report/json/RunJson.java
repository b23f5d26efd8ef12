package dev.custody.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.custody.report.RunReport;
import dev.custody.report.RunReport.Event;
import dev.custody.report.RunReport.Judgement;
import dev.custody.words.Kebab;
import java.io.IOException;
import java.util.List;

/** The members of a run's report. Times are microseconds of virtual time. */
final class RunJson {
    private final JsonGenerator json;
    private final RunReport report;
    private final LedgerJson known;

    RunJson(JsonGenerator json, RunReport report) {
        this.json = json;
        this.report = report;
        this.known = new LedgerJson(json, report.ledger());
    }

    void members() throws IOException {
        json.writeStringField("title", report.title());
        json.writeStringField("lead", report.lead());
        json.writeBooleanField("broken", report.isBroken());
        json.writeStringField("tone", Kebab.of(report.tone()));
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
            json.writeNumberField(Kebab.of(each.outcome()), each.count());
        }
        json.writeEndObject();
        array("figures", report.figures(), figure -> {
            json.writeStringField("name", figure.name());
            json.writeStringField("value", figure.value());
        });
        array("stories", report.stories(), this::story);
        array("messages", report.ledger().lives(), known::message);
        texts(json, "real", report.real());
        texts(json, "modelled", report.modelled());
    }

    private void origin() throws IOException {
        json.writeObjectFieldStart("origin");
        json.writeStringField("command", report.origin().command());
        json.writeStringField("tool", report.origin().tool());
        json.writeStringField("sinks", Kebab.of(report.origin().sinks()));
        known.run(report.plan());
        json.writeEndObject();
    }

    private void judgement(Judgement judgement) throws IOException {
        known.verdict(judgement.verdict());
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
        json.writeStringField("outcome", Kebab.of(story.life().outcome()));
        json.writeStringField("why", story.why());
        known.story("lines", story.life().id());
        known.numbers("others", story.others());
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

    static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
