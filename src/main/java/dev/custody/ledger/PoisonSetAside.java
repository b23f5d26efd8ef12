package dev.custody.ledger;

import dev.custody.diagram.Nature;
import java.util.List;
import java.util.Optional;

/**
 * A message that can never be processed ends in a dead letter queue and holds up no other. One that never got in (its client
 * was told no, and no sink has it) needs no setting aside, nor does one whose failure is on record; and one that was delivered
 * after all was no poison here. What is
 * held up for good by poison is under way for good together with it.
 */
final class PoisonSetAside implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> poison = hearing.lives(life -> life.nature() == Nature.POISON);
        if (poison.isEmpty()) {
            return hearing.notTried("poison-set-aside.untried");
        }
        List<MessageLife> lost = Hearing.those(poison, life -> life.outcome() == Outcome.LOST);
        if (!lost.isEmpty()) {
            return hearing.broken(
                    lost, MessageLife::decidedAt, life -> hearing.tell("poison-set-aside.lost", life.id()));
        }
        Optional<Finding> unfinished = hearing.unfinished();
        if (unfinished.isPresent() && !hearing.goesRoundForEver()) {
            return unfinished.get();
        }
        List<MessageLife> loose =
                poison.stream().filter(PoisonSetAside::isLoose).toList();
        if (!loose.isEmpty()) {
            long heldUp = hearing.lives(
                            life -> life.nature() == Nature.VALID && life.gotYes() && !Hearing.endedWell(life))
                    .size();
            return hearing.broken(
                    loose,
                    _ -> hearing.lastPosition(),
                    life -> hearing.tell(
                            heldUp == 0 ? "poison-set-aside.broken" : "poison-set-aside.holds-up",
                            life.id(),
                            hearing.whereabouts(life),
                            heldUp));
        }
        return hearing.kept("poison-set-aside.kept", poison.size());
    }

    /** Whether somebody will try it again: be it a subscriber, where the message itself is delivered long since. */
    private static boolean isLoose(MessageLife life) {
        boolean atAnEnd = life.isDelivered() || life.isSetAside() || life.isOnRecordAsFailed();
        return life.isQueued() || (life.isInHands() && !atAnEnd);
    }
}
