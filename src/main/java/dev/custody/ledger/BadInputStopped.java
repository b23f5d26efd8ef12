package dev.custody.ledger;

import dev.custody.diagram.Nature;
import java.util.List;
import java.util.Optional;

/**
 * Invalid input reaches no sink, and its client is told: it never gets a yes, and is not left without a word. An answer that
 * a fault swallowed is no breach of this: the client concludes that it is in doubt, and {@code no-doubt} is about that.
 */
final class BadInputStopped implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> invalid = hearing.lives(life -> life.nature() == Nature.INVALID);
        List<MessageLife> stored = Hearing.those(invalid, life -> life.storedAt() != MessageLife.NEVER);
        if (!stored.isEmpty()) {
            return hearing.broken(
                    stored,
                    MessageLife::storedAt,
                    life -> life.id() + " is invalid, and reached a sink: " + hearing.happened(life, life.storedAt()));
        }
        List<MessageLife> accepted = Hearing.those(invalid, MessageLife::gotYes);
        if (!accepted.isEmpty()) {
            return hearing.broken(
                    accepted,
                    MessageLife::saidYesAt,
                    life -> life.id() + " is invalid, and " + hearing.client(life) + " was told yes");
        }
        if (invalid.isEmpty()) {
            return Finding.notTried("nobody sent anything invalid");
        }
        Optional<String> unfinished = hearing.unfinished();
        if (unfinished.isPresent()) {
            return Finding.notJudged(unfinished.get());
        }
        List<MessageLife> untold =
                Hearing.those(invalid, life -> life.receipts().isEmpty());
        return untold.isEmpty()
                ? Finding.kept("all " + invalid.size() + " that were invalid were stopped")
                : hearing.broken(
                        untold,
                        _ -> hearing.lastPosition(),
                        life -> life.id() + " is invalid, and " + hearing.client(life) + " was never told");
    }
}
