package dev.custody.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.engine.CommandText;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Told;
import dev.custody.ledger.Verdict;
import dev.custody.trace.MessageId;
import dev.custody.words.Kebab;
import java.io.IOException;
import java.util.List;

/**
 * What a ledger knows, for machines, wherever it is told: each method writes members into the object that is open. Times are
 * microseconds of virtual time.
 */
public final class LedgerJson {
    private final JsonGenerator json;
    private final Ledger ledger;

    public LedgerJson(JsonGenerator json, Ledger ledger) {
        this.json = json;
        this.ledger = ledger;
    }

    /** What was run, and how far the ledger has read of it. */
    public void run(RunPlan plan) throws IOException {
        json.writeStringField("diagram", plan.diagram().id());
        json.writeStringField("hash", plan.diagram().hash());
        json.writeNumberField("seed", plan.seed());
        json.writeStringField("end", ledger.end().map(Kebab::of).orElse("interrupted"));
        json.writeNumberField("atMicros", ledger.atMicros());
        json.writeNumberField("events", ledger.position());
        json.writeArrayFieldStart("commands");
        for (TimedCommand command : plan.commands()) {
            json.writeStartObject();
            json.writeNumberField("atMicros", command.moment().atMicros());
            json.writeStringField("do", CommandText.print(command.command()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What was made of a claim or a risk. */
    public void verdict(Verdict verdict) throws IOException {
        json.writeStringField("role", Kebab.of(verdict.role()));
        json.writeStringField("guarantee", verdict.claim().toString());
        json.writeStringField("standing", Kebab.of(verdict.standing()));
        json.writeStringField("reason", verdict.reason());
        numbers("messages", verdict.messages());
    }

    /** What became of a message, without its story. */
    public void message(MessageLife life) throws IOException {
        json.writeNumberField("message", life.id().number());
        json.writeStringField("type", life.type().id().value());
        json.writeStringField("client", life.client().value());
        json.writeStringField("nature", Kebab.of(life.nature()));
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
        json.writeStringField("outcome", Kebab.of(life.outcome()));
        json.writeStringField("why", ledger.why(life.id()));
        json.writeArrayFieldStart("told");
        for (Told told : life.receipts()) {
            json.writeString(Kebab.of(told.receipt()));
        }
        json.writeEndArray();
    }

    /** A message's story, line by line. */
    public void story(String member, MessageId message) throws IOException {
        json.writeArrayFieldStart(member);
        for (StoryLine line : ledger.story(message)) {
            json.writeStartObject();
            json.writeNumberField("atMicros", line.atMicros());
            json.writeStringField("text", line.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void numbers(String member, List<MessageId> messages) throws IOException {
        json.writeArrayFieldStart(member);
        for (MessageId message : messages) {
            json.writeNumber(message.number());
        }
        json.writeEndArray();
    }
}
