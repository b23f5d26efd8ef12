package dev.custody.picture;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.Outcome;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;

/**
 * How messages look, harms included: those are the ledger's to find. Scene and ledger must have taken the same events.
 */
public record OutcomeLooks(Scene scene, Ledger ledger) implements Looks {
    /**
     * The look that says the same as an outcome.
     *
     * @param gotYes tells apart the two kinds of being under way
     */
    public static Look of(Outcome outcome, boolean gotYes) {
        return switch (outcome) {
            case UNDER_WAY -> gotYes ? Look.ACCEPTED : Look.UNDER_WAY;
            case DELIVERED -> Look.DELIVERED;
            case REJECTED -> Look.REJECTED;
            case FAILED -> Look.FAILED;
            case DEAD_LETTERED -> Look.DEAD_LETTERED;
            case DUPLICATED -> Look.DUPLICATE;
            case MANGLED -> Look.HARMED;
            case MISDELIVERED -> Look.MISDELIVERED;
            case IN_DOUBT -> Look.IN_DOUBT;
            case LOST -> Look.LOST;
        };
    }

    @Override
    public Look of(MessageId message) {
        return switch (ledger.life(message).outcome()) {
            case LOST -> Look.LOST;
            case DUPLICATED -> Look.DUPLICATE;
            case MANGLED -> Look.HARMED;
            case MISDELIVERED -> Look.MISDELIVERED;
            case UNDER_WAY, DELIVERED, REJECTED, FAILED, DEAD_LETTERED, IN_DOUBT -> scene.of(message);
        };
    }
}
