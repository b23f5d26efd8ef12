package dev.custody.diagram;

import java.util.List;

/** A field of a message type, with the limits that valid input keeps. */
public sealed interface Field {
    String name();

    /** A whole number from {@code min} to {@code max}, both included. */
    record IntegerField(String name, long min, long max) implements Field {}

    /**
     * A text of at most {@code maxLength} characters.
     *
     * @param examples texts that a client draws from; never empty
     */
    record TextField(String name, int maxLength, List<String> examples) implements Field {
        public TextField {
            examples = List.copyOf(examples);
        }
    }
}
