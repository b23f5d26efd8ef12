package dev.custody.engine.world;

import dev.custody.engine.port.StoredEntry;
import java.util.List;

/** What a job was started for. */
sealed interface Origin {
    /** What it brings. */
    default Hand brings() {
        return switch (this) {
            case Request(Exchange exchange) -> Hand.of(exchange.message().sent());
            case Received(EntryPart _, List<StoredEntry> entries) -> Hand.of(entries);
            case Tick _, Rerun _ -> Hand.EMPTY;
        };
    }

    record Request(Exchange exchange) implements Origin {}

    record Received(EntryPart sink, List<StoredEntry> entries) implements Origin {}

    record Tick() implements Origin {}

    /** Somebody wants what was written from one time to another to be read again. */
    record Rerun(long fromMicros, long toMicros) implements Origin {}
}
