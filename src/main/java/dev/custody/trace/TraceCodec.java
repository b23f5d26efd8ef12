package dev.custody.trace;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.custody.diagram.Problem;
import dev.custody.trace.EventField.BadLine;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Traces as JSON Lines: one event a line, UTF-8, each line ended by {@code \n}. The format: see the package. Writing gives the
 * same bytes for the same events, always; reading gives back equal events.
 */
public final class TraceCodec {
    /** No event is as long as this, in characters: a longer line is no trace, and is not read into memory. */
    static final int MAX_LINE = 16 << 20;

    private final Map<Class<?>, EventShape> byType = EventShape.byType();
    private final Map<String, EventShape> byName = EventShape.byName();
    private final ObjectReader json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /** The event as a line, without its end. */
    public String write(TraceEvent event) {
        StringBuilder out = new StringBuilder(160);
        append(out, event);
        return out.toString();
    }

    void append(StringBuilder out, TraceEvent event) {
        EventShape shape = byType.get(event.getClass());
        if (shape == null) {
            throw new AssertionError("no shape for " + event.getClass());
        }
        out.append("{\"at\":").append(event.atMicros()).append(",\"event\":");
        JsonText.append(out, shape.name());
        for (EventField field : shape.fields().subList(1, shape.fields().size())) {
            out.append(',');
            JsonText.append(out, field.name());
            out.append(':');
            field.append(out, event);
        }
        out.append('}');
    }

    /** Writes a whole trace beside {@code file}, then moves it there. */
    public void write(Trace trace, Path file) {
        try (TraceWriter writer = new TraceWriter(this, file)) {
            trace.events().forEach(writer::accept);
            writer.commit();
        }
    }

    /**
     * Reads a whole trace.
     *
     * @throws TraceFileException with the file, the line, and what is wrong there
     */
    public Trace read(Path file) {
        List<TraceEvent> events = new ArrayList<>();
        // A decoder of one's own reports bytes that are not UTF-8 instead of replacing them.
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            Lines lines = new Lines(reader, MAX_LINE);
            while (lines.read()) {
                int number = events.size() + 1;
                if (lines.isTooLong()) {
                    throw problem(file.toString(), number, "is longer than any event.", "Is this a trace?");
                }
                events.add(read(lines.line(), file.toString(), number));
            }
        } catch (CharacterCodingException e) {
            throw problem(file.toString(), events.size() + 1, "is not UTF-8.", "Is this a trace?");
        } catch (NoSuchFileException e) {
            throw new TraceFileException(new Problem(file.toString(), "", "there is no such file.", ""));
        } catch (IOException e) {
            throw new TraceFileException(
                    new Problem(file.toString(), "", "can't be read: " + e.getMessage() + ".", ""));
        }
        return new Trace(events);
    }

    /**
     * Reads one line.
     *
     * @param file the file as the user named it, for messages
     * @param number the line's, from 1
     */
    public TraceEvent read(String line, String file, int number) {
        try {
            JsonNode node = json.readTree(line);
            if (!node.isObject()) {
                throw new BadLine("is no JSON object");
            }
            return event(node);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String column = at == null ? "" : ", column " + at.getColumnNr();
            throw new TraceFileException(new Problem(
                    file,
                    "line " + number + column,
                    "is no complete JSON object.",
                    "Each line of a trace is one; was the file cut off?"));
        } catch (BadLine e) {
            throw problem(file, number, e.what() + ".", "");
        }
    }

    private TraceEvent event(JsonNode node) {
        JsonNode name = node.get("event");
        if (name == null || !name.isTextual()) {
            throw new BadLine("has no \"event\" with the name of one");
        }
        EventShape shape = byName.get(name.textValue());
        if (shape == null) {
            throw new BadLine("speaks of an unknown event \"" + name.textValue() + "\"");
        }
        @Nullable Object[] values = new Object[shape.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = shape.fields().get(i).read(node);
        }
        if (node.size() != values.length + 1) {
            node.fieldNames().forEachRemaining(field -> {
                if (!field.equals("event")
                        && shape.fields().stream()
                                .noneMatch(known -> known.name().equals(field))) {
                    throw new BadLine("has a \"" + field + "\", which " + shape.name() + " has not");
                }
            });
        }
        return shape.create(values);
    }

    private static TraceFileException problem(String file, int line, String what, String mend) {
        return new TraceFileException(new Problem(file, "line " + line, what, mend));
    }
}
