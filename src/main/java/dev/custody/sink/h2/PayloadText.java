package dev.custody.sink.h2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Payloads as one line of JSON: a queue takes messages of any type, and people read its table. */
final class PayloadText {
    private final JsonFactory json = new JsonFactory();

    String write(List<NamedValue> values) {
        StringWriter text = new StringWriter(64);
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            for (NamedValue value : values) {
                out.writeFieldName(value.name());
                switch (value.value()) {
                    case Value.Int number -> out.writeNumber(number.value());
                    case Value.Text string -> out.writeString(string.value());
                    case Value.Bool bool -> out.writeBoolean(bool.value());
                }
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has none
        }
        return text.toString();
    }

    List<NamedValue> read(String text) {
        List<NamedValue> values = new ArrayList<>();
        try (JsonParser in = json.createParser(text)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                JsonToken token = in.nextToken();
                Value value = switch (token) {
                    case VALUE_NUMBER_INT -> new Value.Int(in.getLongValue());
                    case VALUE_STRING -> new Value.Text(in.getText());
                    case VALUE_TRUE, VALUE_FALSE -> new Value.Bool(in.getBooleanValue());
                    case null, default -> throw new IllegalArgumentException("no payload: " + text);
                };
                values.add(new NamedValue(name, value));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("no payload: " + text, e);
        }
        return values;
    }
}
