package dev.custody.engine.world;

import dev.custody.engine.port.StoredEntry;
import dev.custody.engine.port.StoredRow;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a step is about.
 *
 * @param copies of messages; none for a tick of the clock, outside a loop
 * @param messages whose copies these are
 * @param row where it was read from, in a loop over rows
 */
record Hand(List<Message.Copy> copies, List<MessageId> messages, Optional<StoredRow> row) {
    static final Hand EMPTY = new Hand(List.of(), List.of(), Optional.empty());

    static Hand of(Message.Copy copy) {
        return of(copy, Optional.empty());
    }

    static Hand ofCopies(List<Message.Copy> copies, Optional<StoredRow> row) {
        List<MessageId> messages =
                copies.stream().map(copy -> new MessageId(copy.message())).toList();
        return new Hand(List.copyOf(copies), messages, row);
    }

    static Hand of(List<StoredEntry> entries) {
        List<Message.Copy> copies = new ArrayList<>(entries.size());
        List<MessageId> messages = new ArrayList<>(entries.size());
        for (StoredEntry entry : entries) {
            copies.add(new Message.Copy(entry.message(), entry.values(), entry.fingerprint()));
            messages.add(new MessageId(entry.message()));
        }
        return new Hand(copies, messages, Optional.empty());
    }

    static Hand of(StoredRow row) {
        return of(new Message.Copy(row.message(), row.values(), row.fingerprint()), Optional.of(row));
    }

    private static Hand of(Message.Copy copy, Optional<StoredRow> row) {
        return new Hand(List.of(copy), List.of(new MessageId(copy.message())), row);
    }
}
