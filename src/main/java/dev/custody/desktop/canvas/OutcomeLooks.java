package dev.custody.desktop.canvas;

import dev.custody.ledger.Ledger;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;

/**
 * How messages look, harms included: those are the ledger's to find. Scene and ledger must have taken the same events.
 */
public record OutcomeLooks(Scene scene, Ledger ledger) implements Looks {
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
