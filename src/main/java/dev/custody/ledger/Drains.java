package dev.custody.ledger;

import java.util.List;
import java.util.Optional;

/**
 * With all faults healed, everything under way comes to an end: no message is in a queue, on a hop or in a job any more, and
 * no client still waits.
 */
final class Drains implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        if (hearing.lives(_ -> true).isEmpty()) {
            return Finding.notTried("nothing was sent");
        }
        Optional<String> unfinished = hearing.unfinished();
        boolean forEver = hearing.goesRoundForEver();
        if (unfinished.isPresent() && !forEver) {
            return Finding.notJudged(unfinished.get());
        }
        List<MessageLife> left = hearing.lives(Drains::isUnderWay);
        return left.isEmpty()
                ? Finding.kept("everything came to an end")
                : hearing.broken(
                        left,
                        _ -> hearing.lastPosition(),
                        life -> life.id() + " is still with "
                                + (life.isInHands() ? hearing.whereabouts(life) : hearing.client(life))
                                + (forEver ? ", and goes round for ever" : ", and nothing moves any more"));
    }

    private static boolean isUnderWay(MessageLife life) {
        boolean onTheWay = life.outcome() == Outcome.UNDER_WAY || life.isCarried();
        return !life.clientIsDone() || life.isQueued() || (onTheWay && !life.isKeptAtHome());
    }
}
