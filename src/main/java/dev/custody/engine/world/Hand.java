package dev.custody.engine.world;

import dev.custody.engine.port.StoredRow;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * What a step is about.
 *
 * @param copies of messages; none for a tick of the clock, outside a loop
 * @param row where it was read from, in a loop over rows
 */
record Hand(List<Message.Copy> copies, Optional<StoredRow> row) {
    static final Hand EMPTY = new Hand(List.of(), Optional.empty());

    static Hand of(Message.Copy copy) {
        return new Hand(List.of(copy), Optional.empty());
    }

    static Hand of(StoredRow row) {
        return new Hand(List.of(new Message.Copy(row.message(), row.values(), row.fingerprint())), Optional.of(row));
    }

    List<MessageId> messages() {
        return copies.stream().map(copy -> new MessageId(copy.message())).toList();
    }
}
