package dev.custody.picture;

import dev.custody.ledger.Ledger;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.Optional;

/**
 * What a picture of a diagram shows. Scene and ledger must have taken the same events.
 *
 * @param micros the virtual time: from it on, nothing has happened that the scene does not know
 * @param ledger who says in whose hands messages are, and which were lost; empty: that is not shown
 * @param followed the message whose way is drawn while all else steps back; empty: none
 */
public record Moment(Scene scene, long micros, Optional<Ledger> ledger, Optional<MessageId> followed) {
    /** All that is known at that time. */
    public static Moment of(Scene scene, Ledger ledger, long micros) {
        return new Moment(scene, micros, Optional.of(ledger), Optional.empty());
    }

    /** The same with the eyes on one message. */
    public Moment following(MessageId message) {
        return new Moment(scene, micros, ledger, Optional.of(message));
    }

    /** How messages look. */
    public Looks looks() {
        return ledger.<Looks>map(known -> new OutcomeLooks(scene, known)).orElse(scene);
    }

    /** The way of the message that is followed. */
    Optional<Trail> trail() {
        return ledger.flatMap(known -> followed.filter(
                        message -> message.number() <= known.lives().size())
                .map(message -> Trail.of(known.diagram(), known.life(message))));
    }
}
