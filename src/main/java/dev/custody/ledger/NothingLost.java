package dev.custody.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Every message whose client was told accepted or done ends delivered, dead-lettered or reported failed to its client. A
 * message that lies in some queue for good when nothing moves any more is not delivered either. Delivered twice or mangled
 * is not lost: that is for others to judge.
 */
final class NothingLost implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> yes = hearing.lives(MessageLife::gotYes);
        List<MessageLife> lost = Hearing.those(yes, life -> life.outcome() == Outcome.LOST);
        if (!lost.isEmpty()) {
            return hearing.broken(
                    lost,
                    MessageLife::decidedAt,
                    life -> hearing.tell("nothing-lost.broken", life.id(), hearing.happened(life, life.decidedAt())));
        }
        if (yes.isEmpty()) {
            return hearing.notTried("no-yes");
        }
        Optional<Finding> unfinished = hearing.unfinished();
        if (unfinished.isPresent()) {
            return unfinished.get();
        }
        List<MessageLife> stranded = Hearing.those(yes, life -> !Hearing.endedWell(life));
        if (!stranded.isEmpty()) {
            return hearing.broken(
                    stranded,
                    _ -> hearing.lastPosition(),
                    life -> hearing.tell("nothing-lost.stranded", life.id(), hearing.whereabouts(life)));
        }
        return hearing.kept("nothing-lost.kept", yes.size());
    }
}
