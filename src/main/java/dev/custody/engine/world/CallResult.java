package dev.custody.engine.world;

import dev.custody.engine.port.StoredRow;
import java.util.List;
import java.util.Optional;

/** What a sink answers. */
sealed interface CallResult {
    /** The rows that come with it. */
    default List<StoredRow> brings() {
        return switch (this) {
            case Found(List<StoredRow> rows) -> rows;
            case Beyond(List<StoredRow> rows, long _) -> rows;
            case Loaded(StoredRow file) -> List.of(file);
            case Ok _, Mark _, Outcome _, Refused _ -> List.of();
        };
    }

    /** What is written on it. */
    default String says() {
        return switch (this) {
            case Ok(String detail) -> detail;
            case Found(List<StoredRow> rows) -> rows.size() + " rows";
            case Beyond(List<StoredRow> rows, long _) -> rows.size() + " rows";
            case Loaded _ -> "the file";
            case Mark(long value) -> "at " + value;
            case Outcome(Optional<String> known) -> known.orElse("nothing yet");
            case Refused(String reason) -> reason;
        };
    }

    record Ok(String detail) implements CallResult {}

    record Found(List<StoredRow> rows) implements CallResult {}

    /** The file that was asked for. */
    record Loaded(StoredRow file) implements CallResult {}

    /** What is known of a message: {@link dev.custody.diagram.Table#OUTCOME}; empty for nothing yet. */
    record Outcome(Optional<String> known) implements CallResult {}

    /**
     * Rows beyond a watermark.
     *
     * @param last where the last of them stands, if there are any
     */
    record Beyond(List<StoredRow> rows, long last) implements CallResult {}

    /** How far somebody has read. */
    record Mark(long value) implements CallResult {}

    /** A definite no: it did not happen. */
    record Refused(String reason) implements CallResult {}
}
