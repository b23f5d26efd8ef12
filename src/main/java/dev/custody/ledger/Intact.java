package dev.custody.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What any sink stores has the fingerprint of what was sent, under the recipient it was sent to. Rows count once they are
 * committed.
 */
final class Intact implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> stored = hearing.lives(life -> life.whereabouts().storedAt() != MessageLife.NEVER);
        List<MessageLife> spoilt =
                Hearing.those(stored, life -> life.allEffects().spoiltAt() != MessageLife.NEVER);
        if (!spoilt.isEmpty()) {
            return hearing.broken(
                    spoilt, life -> life.allEffects().spoiltAt(), life -> hearing.tell("intact.broken", life.id()));
        }
        if (stored.isEmpty()) {
            return hearing.notTried("intact.untried");
        }
        Optional<Finding> unfinished = hearing.unfinished();
        return unfinished.isPresent() ? unfinished.get() : hearing.kept("intact.kept", stored.size());
    }
}
