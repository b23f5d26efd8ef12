package dev.custody.ledger;

import dev.custody.trace.Receipt;
import java.util.List;
import java.util.Optional;

/**
 * Told done means that the effect is there; told rejected or failed means that it never is.
 *
 * <p>An answer speaks of its own attempt. A no that follows the yes to the same attempt says what became of it: it too is a lie
 * if the effect is there, or comes. Where an earlier attempt was left in doubt or got a yes, a later no does not
 * deny what that one did: such a no is not held against the system ({@code no-doubt} is about the doubt).
 */
final class HonestAnswers implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> told = hearing.lives(life -> !life.receipts().isEmpty());
        List<MessageLife> lied = Hearing.those(told, life -> lieAt(life) != MessageLife.NEVER);
        if (!lied.isEmpty()) {
            return hearing.broken(lied, HonestAnswers::lieAt, life -> reason(hearing, life));
        }
        if (told.stream().noneMatch(HonestAnswers::couldBeALie)) {
            return hearing.notTried("honest-answers.untried");
        }
        Optional<Finding> unfinished = hearing.unfinished();
        return unfinished.isPresent() ? unfinished.get() : hearing.kept("honest-answers.kept", told.size());
    }

    /** Whether it was told something definite about an effect that can be looked up. */
    private static boolean couldBeALie(MessageLife life) {
        return life.type().delivered().isPresent()
                && life.receipts().stream().anyMatch(told -> switch (told.receipt()) {
                    case DONE, REJECTED, FAILED -> true;
                    case ACCEPTED, IN_DOUBT -> false;
                });
    }

    /** The event that made an answer untrue. */
    private static int lieAt(MessageLife life) {
        boolean allNo = true;
        for (Told told : life.receipts()) {
            if (told.receipt() == Receipt.DONE) {
                if (!told.delivered()) {
                    return told.position();
                }
                if (!life.isDelivered()) {
                    return life.decidedAt();
                }
            }
            boolean no = told.receipt() == Receipt.FAILED || told.receipt() == Receipt.REJECTED;
            if (no && acceptedBefore(life, told)) {
                if (told.delivered()) {
                    return told.position();
                }
                if (life.isDelivered()) {
                    return firstDelivery(life);
                }
            }
            allNo &= no;
            if (allNo && told.delivered()) {
                return told.position();
            }
        }
        boolean deniedForGood = allNo && life.clientSide().isDone();
        return deniedForGood && life.isDelivered() ? firstDelivery(life) : MessageLife.NEVER;
    }

    /** Whether the attempt that the answer is about was accepted before it. */
    private static boolean acceptedBefore(MessageLife life, Told told) {
        return life.receipts().stream()
                .anyMatch(other -> other.position() < told.position()
                        && other.attempt() == told.attempt()
                        && other.receipt() == Receipt.ACCEPTED);
    }

    static int firstDelivery(MessageLife life) {
        return life.effects().stream()
                .filter(effect -> life.type().isDeliveredTo(effect.inserted().table()))
                .mapToInt(Effect::position)
                .min()
                .orElse(MessageLife.NEVER);
    }

    private static String reason(Hearing hearing, MessageLife life) {
        boolean saidDone = life.receipts().stream().anyMatch(told -> told.receipt() == Receipt.DONE);
        return hearing.tell(
                saidDone ? "honest-answers.done" : "honest-answers.not-done", hearing.client(life), life.id());
    }
}
