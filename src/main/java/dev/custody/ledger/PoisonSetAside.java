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
            return Finding.notTried("nobody sent poison");
        }
        List<MessageLife> lost = Hearing.those(poison, life -> life.outcome() == Outcome.LOST);
        if (!lost.isEmpty()) {
            return hearing.broken(
                    lost,
                    MessageLife::decidedAt,
                    life -> life.id() + " can't be processed, and was lost instead of set aside");
        }
        Optional<String> unfinished = hearing.unfinished();
        if (unfinished.isPresent() && !hearing.goesRoundForEver()) {
            return Finding.notJudged(unfinished.get());
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
                    life -> life.id()
                            + " can't be processed, and is still with " + hearing.whereabouts(life)
                            + (heldUp == 0 ? "" : ", with " + heldUp + " others waiting"));
        }
        return Finding.kept("all " + poison.size() + " that can't be processed are out of the way");
    }

    /** Whether somebody will try it again: be it a subscriber, where the message itself is delivered long since. */
    private static boolean isLoose(MessageLife life) {
        boolean atAnEnd = life.isDelivered() || life.isSetAside() || life.isOnRecordAsFailed();
        return life.isQueued() || (life.isInHands() && !atAnEnd);
    }
}
