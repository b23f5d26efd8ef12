package dev.custody.ledger;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent.MessageCreated;
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
    private final ClientSide clientSide;
    private final Whereabouts whereabouts;
    private final Effects effects;
    private final Positions positions;
    private int custodyBrokenAt = NEVER;
    private Outcome outcome = Outcome.UNDER_WAY;
    private int decidedAt;

    /** @param owner who may write into it, compared by identity */
    MessageLife(Object owner, MessageCreated created, MessageType type, int position) {
        this.owner = owner;
        this.created = created;
        this.type = type;
        this.clientSide = new ClientSide();
        this.whereabouts = new Whereabouts();
        this.effects = new Effects(created, type);
        this.positions = new Positions();
        this.decidedAt = position;
    }

    private MessageLife(Object owner, MessageLife other) {
        this.owner = owner;
        this.created = other.created;
        this.type = other.type;
        this.clientSide = other.clientSide.copy();
        this.whereabouts = other.whereabouts.copy();
        this.effects = other.effects.copy();
        this.positions = other.positions.copy();
        this.custodyBrokenAt = other.custodyBrokenAt;
        this.outcome = other.outcome;
        this.decidedAt = other.decidedAt;
    }

    boolean isOf(Object someone) {
        return owner.equals(someone);
    }

    /** A life that stands where this one stands, for somebody else to write into. */
    MessageLife copyFor(Object newOwner) {
        return new MessageLife(newOwner, this);
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
        return clientSide.attempts();
    }

    /** All that its client was told, in order. */
    public List<Told> receipts() {
        return clientSide.receipts();
    }

    /** What its client was told last. */
    public Optional<Told> lastTold() {
        return receipts().isEmpty() ? Optional.empty() : Optional.of(receipts().getLast());
    }

    /** Whether its client was told this as its last word, and will not try again. */
    public boolean endedWith(Receipt receipt) {
        return clientSide.endedWith(receipt);
    }

    /** What its client did and knows, all told. */
    ClientSide clientSide() {
        return clientSide;
    }

    /** The effects that are there now, in the order in which they were committed. */
    public List<Effect> effects() {
        return effects.all();
    }

    /** Whether a committed row stands in the table that its type is delivered to. */
    public boolean isDelivered() {
        return effects.isDelivery();
    }

    /** Whether a committed row has it on record that it failed, and it was not delivered. */
    public boolean isOnRecordAsFailed() {
        return effects.isFailure();
    }

    /** What sinks made of it, all told. */
    Effects allEffects() {
        return effects;
    }

    // ---- in whose hands it is

    /** Who has it now, those who have had it longest first. Empty: nobody, or its client alone. */
    public List<Holding> hands() {
        return whereabouts.current().stream().map(Tenure::holding).toList();
    }

    /** Whether a sink holds it now. */
    public boolean isHeld() {
        return whereabouts.isHeld();
    }

    /** Whether anybody has it now, be it only to carry it. */
    public boolean isInHands() {
        return whereabouts.isInHands();
    }

    /** Whether somebody keeps it whose type names no table to be delivered to: there it is where it belongs. */
    boolean isKeptAtHome() {
        return type.delivered().isEmpty() && isInHands();
    }

    /** Whether a queue or topic that is no dead letter queue has an entry of it. */
    public boolean isQueued() {
        return whereabouts.isQueued();
    }

    /** Whether a dead letter queue has it. */
    public boolean isSetAside() {
        return whereabouts.isSetAside();
    }

    /** In how many hands it has been so far: grows with each, so that one knows when to look again. */
    public int tenureCount() {
        return whereabouts.count();
    }

    /** Who had it, from when to when, by beginning. */
    public List<Tenure> tenures() {
        return whereabouts.all();
    }

    /** Where it is and was, all told. */
    Whereabouts whereabouts() {
        return whereabouts;
    }

    // ---- facts that guarantees are about

    /** When its client was first told yes. */
    public int saidYesAt() {
        return clientSide.saidYesAt();
    }

    public boolean gotYes() {
        return clientSide.saidYesAt() != NEVER;
    }

    /** The first event after which it had got a yes, was not delivered, and no sink held it. */
    public int custodyBrokenAt() {
        return custodyBrokenAt;
    }

    /** How many events concerned it so far: as long as none is added, nothing about it changes. */
    public int events() {
        return positions.size();
    }

    /** The last event that concerned it. */
    public int lastAt() {
        return positions.last();
    }

    /** The positions of the events that concern it, ascending. */
    public int[] positions() {
        return positions.toArray();
    }

    /** Whether the event at that position concerns it. */
    public boolean isConcernedAt(int position) {
        return positions.contains(position);
    }

    // ---- what the ledger writes down

    /** @return false if that is known already */
    boolean concernedBy(int position) {
        return positions.add(position);
    }

    /** Draws the conclusions after an event. Returns the outcome before it. */
    Outcome settle(int position) {
        if (gotYes() && !isDelivered() && !isHeld()) {
            custodyBrokenAt = first(custodyBrokenAt, position);
        }
        Outcome before = outcome;
        outcome = Outcome.of(this);
        if (outcome != before) {
            decidedAt = position;
        }
        return before;
    }

    /** The position at which something happened first, if it happened now. */
    static int first(int known, int position) {
        return known == NEVER ? position : known;
    }
}
