package dev.custody.ledger;

import dev.custody.trace.Receipt;
import java.util.Optional;

/** What became of a message so far. Which one wins where several apply: see the package. */
public enum Outcome {
    /** Nothing is decided yet. */
    UNDER_WAY("under way"),
    /** Its effect is there, once, and as it was sent. */
    DELIVERED("delivered"),
    /** The client was told that its input is at fault, and there is no effect. */
    REJECTED("rejected"),
    /** The client was told that it failed, or a sink has that on record for the client to ask; and there is no effect. */
    FAILED("failed"),
    /** It lies in a dead letter queue, where a person will find it. */
    DEAD_LETTERED("dead-lettered"),
    /** It took effect more than once. */
    DUPLICATED("duplicated"),
    /** What was stored is not what was sent. */
    MANGLED("mangled"),
    /** It was stored for somebody for whom it was not meant. */
    MISDELIVERED("misdelivered"),
    /** The client does not know whether it took effect. */
    IN_DOUBT("in doubt"),
    /** The client was told yes, and nobody has it any more. */
    LOST("lost");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** What becomes of a message by all that is known of its life. */
    static Outcome of(MessageLife life) {
        Optional<Outcome> harm = life.allEffects().harm();
        if (harm.isPresent()) {
            return harm.get();
        }
        if (life.endedWith(Receipt.IN_DOUBT)) {
            return IN_DOUBT;
        }
        if (life.isDelivered()) {
            return DELIVERED;
        }
        if (life.isSetAside() && !life.isQueued()) {
            return DEAD_LETTERED;
        }
        if (life.endedWith(Receipt.REJECTED)) {
            return REJECTED;
        }
        if (life.endedWith(Receipt.FAILED) || life.isOnRecordAsFailed()) {
            return FAILED;
        }
        return life.gotYes() && !life.isInHands() ? LOST : UNDER_WAY;
    }

    /** As it is written on screen and in reports. */
    public String words() {
        return words;
    }

    /** Whether it is one of the harms: what must never happen to a message that got a yes, or to any. */
    public boolean isHarm() {
        return switch (this) {
            case DUPLICATED, MANGLED, MISDELIVERED, LOST -> true;
            case UNDER_WAY, DELIVERED, REJECTED, FAILED, DEAD_LETTERED, IN_DOUBT -> false;
        };
    }
}
