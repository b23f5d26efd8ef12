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
            return hearing.notTried("nothing-sent");
        }
        Optional<Finding> unfinished = hearing.unfinished();
        boolean forEver = hearing.goesRoundForEver();
        if (unfinished.isPresent() && !forEver) {
            return unfinished.get();
        }
        List<MessageLife> left = hearing.lives(Drains::isUnderWay);
        return left.isEmpty()
                ? hearing.kept("drains.kept")
                : hearing.broken(
                        left,
                        _ -> hearing.lastPosition(),
                        life -> hearing.tell(
                                forEver ? "drains.for-ever" : "drains.stuck",
                                life.id(),
                                life.isInHands() ? hearing.whereabouts(life) : hearing.client(life)));
    }

    private static boolean isUnderWay(MessageLife life) {
        boolean onTheWay =
                life.outcome() == Outcome.UNDER_WAY || life.whereabouts().isCarried();
        return !life.clientSide().isDone() || life.isQueued() || (onTheWay && !life.isKeptAtHome());
    }
}
