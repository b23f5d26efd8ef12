package dev.custody.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Where processing fails after the yes (the message is dead-lettered or lost, or on record as failed), the client learns it:
 * its last word, by a status that it asked for or a notification, is a no.
 */
final class FailureReported implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        Optional<String> unfinished = hearing.unfinished();
        if (unfinished.isPresent()) {
            return Finding.notJudged(unfinished.get());
        }
        List<MessageLife> failed = hearing.lives(FailureReported::failedAfterYes);
        if (failed.isEmpty()) {
            return Finding.notTried("nothing failed after a yes");
        }
        List<MessageLife> silent = Hearing.those(failed, life -> !Hearing.clientKnowsOfFailure(life));
        return silent.isEmpty()
                ? Finding.kept("all " + failed.size() + " clients know that their message failed")
                : hearing.broken(
                        silent,
                        MessageLife::decidedAt,
                        life -> life.id() + " is " + life.outcome().words() + ", and the last that "
                                + hearing.client(life) + " heard was yes");
    }

    private static boolean failedAfterYes(MessageLife life) {
        boolean setAside = life.isSetAside() && !life.isQueued();
        return life.gotYes() && !life.isDelivered() && (setAside || life.isOnRecordAsFailed() || !life.isInHands());
    }
}
