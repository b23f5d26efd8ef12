package dev.custody.cli;

import java.util.List;

/** Ends a command with exit code 2: the user has to change something. The messages say what; each is one line. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> messages;

    Failure(String message) {
        this(List.of(message));
    }

    Failure(List<String> messages) {
        super(String.join("; ", messages));
        this.messages = List.copyOf(messages);
    }

    List<String> messages() {
        return messages;
    }
}
