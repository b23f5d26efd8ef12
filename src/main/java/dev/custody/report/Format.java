package dev.custody.report;

import java.util.Optional;

/** A way to write a report down. The same report gives the same bytes. */
public interface Format {
    /** The content of the file. May take seconds: it tells {@code watch} how far it is. */
    byte[] write(Report report, Watch watch);

    /** Why this format has nothing to show for that report, in a sentence for the user; empty if it has. */
    default Optional<String> refuses(Report report) {
        return Optional.empty();
    }
}
