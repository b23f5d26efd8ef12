package dev.custody.engine.world;

import dev.custody.engine.port.StoredRow;
import java.util.List;

/** What a sink answers. */
sealed interface CallResult {
    record Ok(String detail) implements CallResult {}

    record Found(List<StoredRow> rows) implements CallResult {}

    /** A definite no: it did not happen. */
    record Refused(String reason) implements CallResult {}
}
