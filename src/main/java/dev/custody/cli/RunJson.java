package dev.custody.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.custody.cli.Player.Played;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.engine.CommandText;
import dev.custody.engine.TimedCommand;
import dev.custody.engine.port.QueryResult;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Told;
import dev.custody.ledger.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came out of a run, for machines: one JSON object. Times are microseconds of virtual time. */
final class RunJson {
    private final JsonGenerator json;
    private final Played played;
    private final Ledger ledger;

    private RunJson(JsonGenerator json, Played played) {
        this.json = json;
        this.played = played;
        this.ledger = played.ledger();
    }

    static void print(PrintWriter out, Played played, List<Query> queries, List<QueryResult> answers)
            throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            new RunJson(json, played).write(queries, answers);
        }
        out.println();
    }

    private void write(List<Query> queries, List<QueryResult> answers) throws IOException {
        json.writeStartObject();
        json.writeStringField("diagram", ledger.diagram().id());
        json.writeStringField("hash", ledger.diagram().hash());
        json.writeNumberField("seed", played.plan().seed());
        json.writeStringField("end", ledger.end().map(RunJson::name).orElse("interrupted"));
        json.writeNumberField("atMicros", ledger.atMicros());
        json.writeNumberField("events", ledger.position());
        json.writeArrayFieldStart("commands");
        for (TimedCommand command : played.plan().commands()) {
            json.writeStartObject();
            json.writeNumberField("atMicros", command.moment().atMicros());
            json.writeStringField("do", CommandText.print(command.command()));
            json.writeEndObject();
        }
        json.writeEndArray();
        if (played.told().isPresent()) {
            json.writeFieldName("scenario");
            new StoryJson(json, played.told().get()).write();
        }
        json.writeObjectFieldStart("outcomes");
        for (Map.Entry<Outcome, Integer> entry : ledger.counts().entrySet()) {
            json.writeNumberField(name(entry.getKey()), entry.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("verdicts");
        for (Verdict verdict : played.verdicts()) {
            write(verdict);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("messages");
        for (MessageLife life : ledger.lives()) {
            write(life);
        }
        json.writeEndArray();
        if (!queries.isEmpty()) {
            json.writeArrayFieldStart("queries");
            for (int i = 0; i < queries.size(); i++) {
                write(queries.get(i), answers.get(i));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void write(Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", name(verdict.role()));
        json.writeStringField("guarantee", verdict.claim().toString());
        json.writeStringField("standing", name(verdict.standing()));
        json.writeStringField("reason", verdict.reason());
        json.writeArrayFieldStart("messages");
        for (var message : verdict.messages()) {
            json.writeNumber(message.number());
        }
        json.writeEndArray();
        json.writeNumberField("position", verdict.position());
        json.writeEndObject();
    }

    private void write(MessageLife life) throws IOException {
        json.writeStartObject();
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
        json.writeStringField("why", ledger.why(life.id()));
        json.writeArrayFieldStart("told");
        for (Told told : life.receipts()) {
            json.writeString(name(told.receipt()));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("story");
        for (StoryLine line : ledger.story(life.id())) {
            json.writeStartObject();
            json.writeNumberField("atMicros", line.atMicros());
            json.writeStringField("text", line.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Query query, QueryResult answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("sink", query.sink().value());
        json.writeStringField("sql", query.sql());
        switch (answer) {
            case QueryResult.Refused refused -> json.writeStringField("refused", refused.why());
            case QueryResult.Rows rows -> {
                writeTexts("columns", rows.columns());
                json.writeArrayFieldStart("rows");
                for (List<String> row : rows.rows()) {
                    json.writeStartArray();
                    for (String cell : row) {
                        json.writeString(cell);
                    }
                    json.writeEndArray();
                }
                json.writeEndArray();
                json.writeBooleanField("cut", rows.cut());
            }
        }
        json.writeEndObject();
    }

    private void writeTexts(String name, List<String> texts) throws IOException {
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
