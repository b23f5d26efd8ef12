package dev.custody.ledger;

import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.TableId;
import dev.custody.trace.TraceEvent.EntryStored;
import dev.custody.trace.TraceEvent.MessageCreated;
import dev.custody.trace.TraceEvent.RowInserted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What sinks made of a message: its effects, and whether these are as they should be. Positions are those of the trace. */
final class Effects {
    private final MessageCreated created;
    private final MessageType type;
    private final List<Effect> all = new ArrayList<>(1);
    private int deliveries;
    private int failures;
    private int announcedAt = MessageLife.NEVER;
    private int spoiltAt = MessageLife.NEVER;
    private int duplicatedAt = MessageLife.NEVER;

    Effects(MessageCreated created, MessageType type) {
        this.created = created;
        this.type = type;
    }

    Effects copy() {
        Effects copy = new Effects(created, type);
        copy.all.addAll(all);
        copy.deliveries = deliveries;
        copy.failures = failures;
        copy.announcedAt = announcedAt;
        copy.spoiltAt = spoiltAt;
        copy.duplicatedAt = duplicatedAt;
        return copy;
    }

    // ---- to read

    List<Effect> all() {
        return Collections.unmodifiableList(all);
    }

    boolean isDelivery() {
        return deliveries > 0;
    }

    boolean isFailure() {
        return failures > 0 && deliveries == 0;
    }

    int countIn(TableId table) {
        int count = 0;
        for (Effect effect : all) {
            if (effect.inserted().table().equals(table)) {
                count++;
            }
        }
        return count;
    }

    /** When an event about it first stood in a topic or in a subscriber's table. */
    int announcedAt() {
        return announcedAt;
    }

    /** When a sink first held a copy that is not what was sent. */
    int spoiltAt() {
        return spoiltAt;
    }

    /** When one table first had its effect twice. */
    int duplicatedAt() {
        return duplicatedAt;
    }

    /** What it comes to by them alone, if there is something wrong with them. */
    Optional<Outcome> harm() {
        boolean mangled = false;
        boolean twice = false;
        for (Effect effect : all) {
            if (!effect.rightRecipient()) {
                return Optional.of(Outcome.MISDELIVERED);
            }
            mangled |= !effect.intact();
            twice |= all.size() > 1 && countIn(effect.inserted().table()) > 1;
        }
        if (mangled) {
            return Optional.of(Outcome.MANGLED);
        }
        return twice ? Optional.of(Outcome.DUPLICATED) : Optional.empty();
    }

    // ---- to write

    /** A queue or a topic has it: no effect yet. */
    void queued(EntryStored entry, boolean topic, int position) {
        if (topic) {
            announcedAt = MessageLife.first(announcedAt, position);
        }
        if (!entry.fingerprint().equals(created.fingerprint())) {
            spoiltAt = MessageLife.first(spoiltAt, position);
        }
    }

    /** @param failed whether the row is the record of a failure */
    void committed(RowInserted row, boolean failed, long atMicros, int position) {
        boolean intact = row.fingerprint().equals(created.fingerprint());
        boolean rightRecipient = type.recipient()
                .map(field -> sameValue(field, row.values(), created.payload()))
                .orElse(true);
        if (!intact || !rightRecipient) {
            spoiltAt = MessageLife.first(spoiltAt, position);
        }
        if (failed) {
            failures++;
            return;
        }
        boolean delivery = type.isDeliveredTo(row.table());
        boolean announcement = type.announcedTo().contains(row.table());
        if (announcement) {
            announcedAt = MessageLife.first(announcedAt, position);
        }
        if (delivery || announcement) {
            all.add(new Effect(row, intact, rightRecipient, atMicros, position));
            deliveries += delivery ? 1 : 0;
            if (countIn(row.table()) > 1) {
                duplicatedAt = MessageLife.first(duplicatedAt, position);
            }
        }
    }

    void uncommitted(RowInserted row, boolean failed) {
        failures -= failed ? 1 : 0;
        if (all.removeIf(effect -> effect.inserted().equals(row)) && type.isDeliveredTo(row.table())) {
            deliveries--;
        }
    }

    private static boolean sameValue(String field, List<NamedValue> stored, List<NamedValue> sent) {
        return valueOf(field, stored).equals(valueOf(field, sent));
    }

    private static Optional<NamedValue> valueOf(String field, List<NamedValue> values) {
        return values.stream().filter(value -> value.name().equals(field)).findFirst();
    }
}
