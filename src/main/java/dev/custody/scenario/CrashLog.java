package dev.custody.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the stack trace of a mistake of ours off the screen and in a file: for the command line and for the window. */
public final class CrashLog {
    private CrashLog() {}

    /** The failure in one line. */
    public static String summary(Throwable failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        String text = failure.getClass().getSimpleName() + ": " + message;
        return text.length() > 200 ? text.substring(0, 197) + "..." : text;
    }

    /** Writes the stack trace to a new file among the temporary ones; says where, and what to do with it. */
    public static String write(Throwable failure) {
        try {
            Path log = Files.createTempFile("custody-", ".log");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
                failure.printStackTrace(writer);
            }
            return "Please report it, with " + log;
        } catch (IOException noLog) {
            return "Please report it.";
        }
    }
}
