package dev.custody.diagram.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads a JSON file that anybody may have written, and says in plain words why it can't be read. */
public final class JsonFile {
    /** Far more than any diagram or run needs by hand; refused before it is read. */
    public static final int MAX_BYTES = 1_000_000;

    static final int MAX_DEPTH = 50;
    static final int MAX_NUMBER_LENGTH = 100;

    private final JsonFactory parsers;
    private final int maxBytes;

    public JsonFile() {
        this(MAX_BYTES);
    }

    /** @param maxBytes files longer than this are refused before they are read */
    public JsonFile(int maxBytes) {
        this.maxBytes = maxBytes;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .build();
        this.parsers = JsonFactory.builder().streamReadConstraints(constraints).build();
    }

    /** What a file turned out to be. */
    public sealed interface Reading {}

    /**
     * What it holds.
     *
     * @param repeated names said twice in the same place: the last one counts
     * @param lines where it says what
     */
    public record Json(JsonNode root, List<Problem> repeated, Lines lines) implements Reading {
        public Json {
            repeated = List.copyOf(repeated);
        }
    }

    /** It could not be read, or is no JSON. */
    public record Unreadable(Problem problem) implements Reading {}

    /** Reads a file of the file system. */
    public Reading read(Path file) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                return unreadable(name, "This is a directory.", "Name a file in it.");
            }
            if (!Files.exists(file)) {
                return unreadable(name, "There is no such file.", "Check the path.");
            }
            if (!Files.isRegularFile(file)) {
                return unreadable(name, "This is no ordinary file.", "Save its content to a file, and name that.");
            }
            if (Files.size(file) > maxBytes) {
                return unreadable(
                        name,
                        "The file is too large: " + megabytes(Files.size(file)) + ".",
                        "At most " + megabytes(maxBytes) + " are read; is it the right file?");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return parse(name, in.readNBytes(maxBytes));
            }
        } catch (AccessDeniedException denied) {
            return unreadable(name, "You may not read this file.", "Change its permissions.");
        } catch (IOException failed) {
            return unreadable(
                    name, "Reading failed: " + Quote.plain(reason(failed)) + ".", "Try again, or copy the file.");
        }
    }

    /**
     * Reads what a file holds.
     *
     * @param name the file's, for problems
     */
    public Reading parse(String name, byte[] content) {
        String text;
        try {
            text = decode(content);
        } catch (CharacterCodingException notUtf8) {
            return unreadable(name, "This is no text in UTF-8.", "Save it in UTF-8, or name the right file.");
        }
        if (text.isBlank()) {
            return unreadable(name, "The file is empty.", "It must hold a JSON object.");
        }
        try (JsonParser parser = parsers.createParser(text)) {
            TreeReader reader = new TreeReader(name, parser);
            JsonNode root = reader.read();
            return new Json(root, reader.repeated(), new Lines(parsers, text));
        } catch (StreamConstraintsException limit) {
            return new Unreadable(problem(name, limit, limitWords(limit), ""));
        } catch (JsonEOFException end) {
            return new Unreadable(problem(
                    name,
                    end,
                    "The file ends in the middle.",
                    "Something is not closed: a brace, a bracket or a quotation mark. Or the file was cut off."));
        } catch (JsonProcessingException malformed) {
            return new Unreadable(problem(name, malformed, "This is no JSON: " + words(malformed), mend(malformed)));
        } catch (IOException impossible) {
            return unreadable(name, "Reading failed: " + Quote.plain(reason(impossible)) + ".", "");
        }
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String limitWords(StreamConstraintsException limit) {
        String message = limit.getOriginalMessage().toLowerCase(Locale.ROOT);
        if (message.contains("nesting")) {
            return "It is nested too deeply: at most " + MAX_DEPTH + " levels are read.";
        }
        if (message.contains("number")) {
            return "A number is too long: at most " + MAX_NUMBER_LENGTH + " digits are read.";
        }
        return "A name or text is too long.";
    }

    /** Jackson's own words, down to their first sentence. */
    private static String words(JsonProcessingException malformed) {
        String message = malformed.getOriginalMessage();
        for (String end : new String[] {"\n", " (JSON String", " [Source"}) {
            int at = message.indexOf(end);
            message = at < 0 ? message : message.substring(0, at);
        }
        if (message.contains("code 47")) {
            return "a '/' where a value or name must stand. JSON has no comments.";
        }
        if (message.contains("Non-standard token")) {
            return "NaN and Infinity are no numbers here.";
        }
        message = message.replaceAll(" \\(code \\d+\\)|: was expecting$", "");
        return Quote.clean(message.endsWith(".") ? message : message + ".");
    }

    private static String mend(JsonProcessingException malformed) {
        return malformed.getOriginalMessage().contains("start field name")
                ? "Names stand in double quotation marks, and no comma stands after the last one."
                : "";
    }

    private static Problem problem(String file, JsonProcessingException at, String what, String mend) {
        String where = at.getLocation() == null
                ? ""
                : "line " + at.getLocation().getLineNr() + ", column "
                        + at.getLocation().getColumnNr();
        return new Problem(file, where, what, mend);
    }

    private static Unreadable unreadable(String file, String what, String mend) {
        return new Unreadable(new Problem(file, "", what, mend));
    }

    private static String reason(IOException failed) {
        String message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message;
    }

    private static String megabytes(long bytes) {
        return bytes < 1_000_000 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
