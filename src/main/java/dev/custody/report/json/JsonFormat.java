package dev.custody.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.custody.explore.Comparison;
import dev.custody.explore.MapFile;
import dev.custody.report.ComparisonReport;
import dev.custody.report.Format;
import dev.custody.report.MapReport;
import dev.custody.report.Report;
import dev.custody.report.RunReport;
import dev.custody.report.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A report for machines. */
public final class JsonFormat implements Format {
    /** The version of what is written. */
    private static final int FORMAT = 1;

    @Override
    public byte[] write(Report report, Watch watch) {
        return switch (report) {
            case MapReport map -> MapFile.text(map.map()).getBytes(StandardCharsets.UTF_8);
            case RunReport run ->
                bytes(json -> {
                    head(json, "run");
                    new RunJson(json, run).members();
                });
            case ComparisonReport both ->
                bytes(json -> {
                    head(json, "comparison");
                    comparison(json, both);
                });
        };
    }

    /** Writes the members of an object. */
    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] bytes(Members members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void head(JsonGenerator json, String of) throws IOException {
        json.writeNumberField("format", FORMAT);
        json.writeStringField("report", of);
    }

    private static void comparison(JsonGenerator json, ComparisonReport report) throws IOException {
        json.writeStringField("title", report.title());
        json.writeBooleanField("broken", report.isBroken());
        RunJson.texts(json, "summary", report.summary());
        json.writeArrayFieldStart("different");
        for (Comparison.Pair pair : report.comparison().messages()) {
            if (pair.isDifferent()) {
                json.writeNumber(pair.message().number());
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("a");
        new RunJson(json, report.a()).members();
        json.writeEndObject();
        json.writeObjectFieldStart("b");
        new RunJson(json, report.b()).members();
        json.writeEndObject();
    }
}
