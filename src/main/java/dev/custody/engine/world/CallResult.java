package dev.custody.engine.world;

import dev.custody.engine.port.StoredRow;
import java.util.List;
import java.util.Optional;

/** What a sink answers. */
sealed interface CallResult {
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
