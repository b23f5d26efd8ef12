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
        Optional<Finding> unfinished = hearing.unfinished();
        if (unfinished.isPresent()) {
            return unfinished.get();
        }
        List<MessageLife> failed = hearing.lives(FailureReported::failedAfterYes);
        if (failed.isEmpty()) {
            return hearing.notTried("failure-reported.untried");
        }
        List<MessageLife> silent = Hearing.those(failed, life -> !Hearing.clientKnowsOfFailure(life));
        return silent.isEmpty()
                ? hearing.kept("failure-reported.kept", failed.size())
                : hearing.broken(
                        silent,
                        MessageLife::decidedAt,
                        life -> hearing.tell(
                                "failure-reported.broken",
                                life.id(),
                                hearing.say().in().names().of(life.outcome()),
                                hearing.client(life)));
    }

    private static boolean failedAfterYes(MessageLife life) {
        boolean setAside = life.isSetAside() && !life.isQueued();
        return life.gotYes() && !life.isDelivered() && (setAside || life.isOnRecordAsFailed() || !life.isInHands());
    }
}
