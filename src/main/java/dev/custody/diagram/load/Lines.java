package dev.custody.diagram.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.OptionalInt;

/** In which line of a JSON file something is said. It is looked for when somebody asks, which whoever reads a sound file never does. */
public final class Lines {
    private final JsonFactory parsers;
    private final String text;

    Lines(JsonFactory parsers, String text) {
        this.parsers = parsers;
        this.text = text;
    }

    /**
     * The line, from 1, in which a name stands; empty if it does not.
     *
     * @param pointer to the object with that name
     */
    public OptionalInt of(String pointer, String name) {
        String sought = Pointer.in(pointer, name);
        try (JsonParser parser = parsers.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME
                        && name.equals(parser.currentName())
                        && sought.equals(
                                parser.getParsingContext().pathAsPointer().toString())) {
                    return OptionalInt.of(parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException ended) {
            // What was read once reads again; without a line, the problem is told all the same.
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }
}
