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
                    life -> life.id() + " was lost: " + hearing.happened(life, life.decidedAt())
                            + ", and nobody else had it");
        }
        if (yes.isEmpty()) {
            return Finding.notTried("nobody was told yes");
        }
        Optional<String> unfinished = hearing.unfinished();
        if (unfinished.isPresent()) {
            return Finding.notJudged(unfinished.get());
        }
        List<MessageLife> stranded = Hearing.those(yes, life -> !Hearing.endedWell(life));
        if (!stranded.isEmpty()) {
            return hearing.broken(
                    stranded,
                    _ -> hearing.lastPosition(),
                    life -> life.id() + " never arrived: nothing moves any more, and it is still with "
                            + hearing.whereabouts(life));
        }
        return Finding.kept("all " + yes.size() + " with a yes came to a good end");
    }
}
