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
        List<MessageLife> stored = hearing.lives(life -> life.storedAt() != MessageLife.NEVER);
        List<MessageLife> spoilt = Hearing.those(stored, life -> life.spoiltAt() != MessageLife.NEVER);
        if (!spoilt.isEmpty()) {
            return hearing.broken(
                    spoilt, MessageLife::spoiltAt, life -> life.id() + " was stored as something else than was sent");
        }
        if (stored.isEmpty()) {
            return Finding.notTried("nothing was stored");
        }
        Optional<String> unfinished = hearing.unfinished();
        return unfinished.isPresent()
                ? Finding.notJudged(unfinished.get())
                : Finding.kept("all " + stored.size() + " that were stored are as they were sent");
    }
}
