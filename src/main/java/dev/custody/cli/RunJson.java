package dev.custody.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.custody.cli.Player.Played;
import dev.custody.engine.port.QueryResult;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Verdict;
import dev.custody.report.json.LedgerJson;
import dev.custody.words.Kebab;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came out of a run, for machines: one JSON object. Times are microseconds of virtual time. */
final class RunJson {
    private final JsonGenerator json;
    private final Played played;
    private final Ledger ledger;
    private final LedgerJson known;

    private RunJson(JsonGenerator json, Played played) {
        this.json = json;
        this.played = played;
        this.ledger = played.ledger();
        this.known = new LedgerJson(json, ledger);
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
        known.run(played.plan());
        if (played.told().isPresent()) {
            json.writeFieldName("scenario");
            new StoryJson(json, played.told().get()).write();
        }
        json.writeObjectFieldStart("outcomes");
        for (Map.Entry<Outcome, Integer> entry : ledger.counts().entrySet()) {
            json.writeNumberField(Kebab.of(entry.getKey()), entry.getValue());
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
        known.verdict(verdict);
        json.writeNumberField("position", verdict.position());
        json.writeEndObject();
    }

    private void write(MessageLife life) throws IOException {
        json.writeStartObject();
        known.message(life);
        known.story("story", life.id());
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
                for (List<@Nullable String> row : rows.rows()) {
                    json.writeStartArray();
                    for (@Nullable String cell : row) {
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
}
