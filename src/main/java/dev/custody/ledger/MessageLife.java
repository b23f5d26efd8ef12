package dev.custody.ledger;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.TableId;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent.EntryStored;
import dev.custody.trace.TraceEvent.MessageCreated;
import dev.custody.trace.TraceEvent.ReceiptGiven;
import dev.custody.trace.TraceEvent.RowInserted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The life of one message so far, as the ledger knows it. Reading is cheap; it changes as the ledger takes in events. Times
 * are virtual microseconds; positions are those of the trace, and {@link #NEVER} where something did not happen.
 */
public final class MessageLife {
    public static final int NEVER = -1;

    private final Object owner;
    private final MessageCreated created;
    private final MessageType type;
    private final List<Attempt> attempts = new ArrayList<>(1);
    private final List<Told> told = new ArrayList<>(1);
    private final List<Effect> effects = new ArrayList<>(1);
    private final List<Tenure> current = new ArrayList<>(4);
    private final List<Tenure> past = new ArrayList<>();

    private int[] positions = new int[16];
    private int positionCount;

    private int holders;
    private int liveEntries;
    private int deadEntries;
    private int deliveries;
    private int failures;

    private int saidYesAt = NEVER;
    private int storedAt = NEVER;
    private int announcedAt = NEVER;
    private int spoiltAt = NEVER;
    private int duplicatedAt = NEVER;
    private int custodyBrokenAt = NEVER;

    private Outcome outcome = Outcome.UNDER_WAY;
    private int decidedAt;

    /** @param owner who may write into it, compared by identity */
    MessageLife(Object owner, MessageCreated created, MessageType type, int position) {
        this.owner = owner;
        this.created = created;
        this.type = type;
        this.decidedAt = position;
    }

    boolean isOf(Object someone) {
        return owner.equals(someone);
    }

    /** A life that stands where this one stands, for somebody else to write into. */
    MessageLife copyFor(Object newOwner) {
        MessageLife copy = new MessageLife(newOwner, created, type, decidedAt);
        copy.attempts.addAll(attempts);
        copy.told.addAll(told);
        copy.effects.addAll(effects);
        copy.current.addAll(current);
        copy.past.addAll(past);
        copy.positions = positions.clone();
        copy.positionCount = positionCount;
        copy.holders = holders;
        copy.liveEntries = liveEntries;
        copy.deadEntries = deadEntries;
        copy.deliveries = deliveries;
        copy.failures = failures;
        copy.saidYesAt = saidYesAt;
        copy.storedAt = storedAt;
        copy.announcedAt = announcedAt;
        copy.spoiltAt = spoiltAt;
        copy.duplicatedAt = duplicatedAt;
        copy.custodyBrokenAt = custodyBrokenAt;
        copy.outcome = outcome;
        return copy;
    }

    // ---- what it is

    public MessageId id() {
        return created.message();
    }

    public MessageType type() {
        return type;
    }

    public ComponentId client() {
        return created.client();
    }

    public Nature nature() {
        return created.nature();
    }

    public List<NamedValue> payload() {
        return created.payload();
    }

    /** When its client had it to hand in. */
    public long createdAtMicros() {
        return created.atMicros();
    }

    // ---- what became of it

    public Outcome outcome() {
        return outcome;
    }

    /** The event that brought this outcome about. */
    public int decidedAt() {
        return decidedAt;
    }

    public List<Attempt> attempts() {
        return Collections.unmodifiableList(attempts);
    }

    /** All that its client was told, in order. */
    public List<Told> receipts() {
        return Collections.unmodifiableList(told);
    }

    /** What its client was told last. */
    public Optional<Told> lastTold() {
        return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast());
    }

    /** Whether its client was told this as its last word, and will not try again. */
    public boolean endedWith(Receipt receipt) {
        return !told.isEmpty() && told.getLast().last() && told.getLast().receipt() == receipt;
    }

    /** Whether its client knows all that it will, and does nothing more about it. */
    public boolean clientIsDone() {
        return !told.isEmpty() && told.getLast().last();
    }

    /** The effects that are there now, in the order in which they were committed. */
    public List<Effect> effects() {
        return Collections.unmodifiableList(effects);
    }

    /** Whether a committed row stands in the table that its type is delivered to. */
    public boolean isDelivered() {
        return deliveries > 0;
    }

    /** Whether a committed row has it on record that it failed, and it was not delivered. */
    public boolean isOnRecordAsFailed() {
        return failures > 0 && deliveries == 0;
    }

    /** How many of its effects stand in that table. */
    public int effectsIn(TableId table) {
        int count = 0;
        for (Effect effect : effects) {
            if (effect.inserted().table().equals(table)) {
                count++;
            }
        }
        return count;
    }

    // ---- in whose hands it is

    /** Who has it now, those who have had it longest first. Empty: nobody, or its client alone. */
    public List<Holding> hands() {
        return current.stream().map(Tenure::holding).toList();
    }

    /** The same with the times, to read only. */
    List<Tenure> current() {
        return current;
    }

    /** Whether a sink holds it now. */
    public boolean isHeld() {
        return holders > 0;
    }

    /** Whether anybody has it now, be it only to carry it. */
    public boolean isInHands() {
        return !current.isEmpty();
    }

    /** Whether anybody has it now only to carry it. */
    boolean isCarried() {
        return current.size() > holders;
    }

    /** Whether somebody keeps it whose type names no table to be delivered to: there it is where it belongs. */
    boolean isKeptAtHome() {
        return type.delivered().isEmpty() && isInHands();
    }

    /** Whether a queue or topic that is no dead letter queue has an entry of it. */
    public boolean isQueued() {
        return liveEntries > 0;
    }

    /** Whether a dead letter queue has it. */
    public boolean isSetAside() {
        return deadEntries > 0;
    }

    /** In how many hands it has been so far: grows with each, so that one knows when to look again. */
    public int tenureCount() {
        return past.size() + current.size();
    }

    /** Who had it, from when to when, by beginning. */
    public List<Tenure> tenures() {
        List<Tenure> all = new ArrayList<>(past);
        all.addAll(current);
        all.sort(Comparator.comparingInt(Tenure::fromPosition));
        return all;
    }

    // ---- facts that guarantees are about

    /** When its client was first told yes. */
    public int saidYesAt() {
        return saidYesAt;
    }

    public boolean gotYes() {
        return saidYesAt != NEVER;
    }

    /** The first event after which it had got a yes, was not delivered, and no sink held it. */
    public int custodyBrokenAt() {
        return custodyBrokenAt;
    }

    /** When a sink first held it. */
    public int storedAt() {
        return storedAt;
    }

    /** When an event about it first stood in a topic or in a subscriber's table. */
    public int announcedAt() {
        return announcedAt;
    }

    /** When a sink first held a copy that is not what was sent. */
    public int spoiltAt() {
        return spoiltAt;
    }

    /** When one table first had its effect twice. */
    public int duplicatedAt() {
        return duplicatedAt;
    }

    /** How many events concerned it so far: as long as none is added, nothing about it changes. */
    public int events() {
        return positionCount;
    }

    /** The last event that concerned it. */
    public int lastAt() {
        return positionCount == 0 ? NEVER : positions[positionCount - 1];
    }

    /** The positions of the events that concern it, ascending. */
    public int[] positions() {
        return Arrays.copyOf(positions, positionCount);
    }

    /** Whether the event at that position concerns it. */
    public boolean isConcernedAt(int position) {
        return Arrays.binarySearch(positions, 0, positionCount, position) >= 0;
    }

    // ---- what the ledger writes down

    /** @return false if that is known already */
    boolean concernedBy(int position) {
        if (positionCount > 0 && positions[positionCount - 1] == position) {
            return false;
        }
        if (positionCount == positions.length) {
            positions = Arrays.copyOf(positions, 2 * positionCount);
        }
        positions[positionCount++] = position;
        return true;
    }

    void attempted(Attempt attempt) {
        attempts.add(attempt);
    }

    void told(ReceiptGiven event, int position) {
        told.add(new Told(
                event.receipt(),
                event.reason(),
                event.attempt(),
                event.last(),
                isDelivered(),
                event.atMicros(),
                position));
        if (event.receipt().isYes() && saidYesAt == NEVER) {
            saidYesAt = position;
        }
    }

    void taken(Holding holding, long atMicros, int position) {
        current.add(Tenure.begun(holding, atMicros, position));
        if (holding.isDurable()) {
            holders++;
            storedAt = first(storedAt, position);
        }
    }

    /** @return whether it was in these hands */
    boolean leaves(Holding holding, long atMicros, int position) {
        for (int i = 0; i < current.size(); i++) {
            if (current.get(i).holding().equals(holding)) {
                past.add(current.remove(i).ended(atMicros, position));
                holders -= holding.isDurable() ? 1 : 0;
                return true;
            }
        }
        return false;
    }

    void queued(EntryStored entry, boolean deadLetters, boolean topic, int position) {
        deadEntries += deadLetters ? 1 : 0;
        liveEntries += deadLetters ? 0 : 1;
        if (topic) {
            announcedAt = first(announcedAt, position);
        }
        if (!entry.fingerprint().equals(created.fingerprint())) {
            spoiltAt = first(spoiltAt, position);
        }
    }

    void dequeued(boolean deadLetters) {
        deadEntries -= deadLetters ? 1 : 0;
        liveEntries -= deadLetters ? 0 : 1;
    }

    /** @param failed whether the row is the record of a failure */
    void committed(RowInserted row, boolean failed, long atMicros, int position) {
        boolean intact = row.fingerprint().equals(created.fingerprint());
        boolean rightRecipient = type.recipient()
                .map(field -> sameValue(field, row.values(), created.payload()))
                .orElse(true);
        if (!intact || !rightRecipient) {
            spoiltAt = first(spoiltAt, position);
        }
        if (failed) {
            failures++;
            return;
        }
        boolean delivery = type.isDeliveredTo(row.table());
        boolean announcement = type.announcedTo().contains(row.table());
        if (announcement) {
            announcedAt = first(announcedAt, position);
        }
        if (delivery || announcement) {
            effects.add(new Effect(row, intact, rightRecipient, atMicros, position));
            deliveries += delivery ? 1 : 0;
            if (effectsIn(row.table()) > 1) {
                duplicatedAt = first(duplicatedAt, position);
            }
        }
    }

    void uncommitted(RowInserted row, boolean failed) {
        failures -= failed ? 1 : 0;
        if (effects.removeIf(effect -> effect.inserted().equals(row)) && type.isDeliveredTo(row.table())) {
            deliveries--;
        }
    }

    /** Draws the conclusions after an event. Returns the outcome before it. */
    Outcome settle(int position) {
        if (gotYes() && !isDelivered() && !isHeld()) {
            custodyBrokenAt = first(custodyBrokenAt, position);
        }
        Outcome before = outcome;
        outcome = conclude();
        if (outcome != before) {
            decidedAt = position;
        }
        return before;
    }

    private Outcome conclude() {
        boolean mangled = false;
        boolean twice = false;
        for (Effect effect : effects) {
            if (!effect.rightRecipient()) {
                return Outcome.MISDELIVERED;
            }
            mangled |= !effect.intact();
            twice |= effects.size() > 1 && effectsIn(effect.inserted().table()) > 1;
        }
        if (mangled) {
            return Outcome.MANGLED;
        }
        if (twice) {
            return Outcome.DUPLICATED;
        }
        if (endedWith(Receipt.IN_DOUBT)) {
            return Outcome.IN_DOUBT;
        }
        if (isDelivered()) {
            return Outcome.DELIVERED;
        }
        if (isSetAside() && !isQueued()) {
            return Outcome.DEAD_LETTERED;
        }
        if (endedWith(Receipt.REJECTED)) {
            return Outcome.REJECTED;
        }
        if (endedWith(Receipt.FAILED) || isOnRecordAsFailed()) {
            return Outcome.FAILED;
        }
        return gotYes() && !isInHands() ? Outcome.LOST : Outcome.UNDER_WAY;
    }

    private static boolean sameValue(String field, List<NamedValue> stored, List<NamedValue> sent) {
        return valueOf(field, stored).equals(valueOf(field, sent));
    }

    private static Optional<NamedValue> valueOf(String field, List<NamedValue> values) {
        return values.stream().filter(value -> value.name().equals(field)).findFirst();
    }

    private static int first(int known, int position) {
        return known == NEVER ? position : known;
    }
}
