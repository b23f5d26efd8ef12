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
        List<MessageLife> stored =
                Hearing.those(invalid, life -> life.whereabouts().storedAt() != MessageLife.NEVER);
        if (!stored.isEmpty()) {
            return hearing.broken(
                    stored,
                    life -> life.whereabouts().storedAt(),
                    life -> hearing.tell(
                            "bad-input-stopped.broken",
                            life.id(),
                            hearing.happened(life, life.whereabouts().storedAt())));
        }
        List<MessageLife> accepted = Hearing.those(invalid, MessageLife::gotYes);
        if (!accepted.isEmpty()) {
            return hearing.broken(
                    accepted,
                    MessageLife::saidYesAt,
                    life -> hearing.tell("bad-input-stopped.yes", life.id(), hearing.client(life)));
        }
        if (invalid.isEmpty()) {
            return hearing.notTried("bad-input-stopped.untried");
        }
        Optional<Finding> unfinished = hearing.unfinished();
        if (unfinished.isPresent()) {
            return unfinished.get();
        }
        List<MessageLife> untold =
                Hearing.those(invalid, life -> life.receipts().isEmpty());
        return untold.isEmpty()
                ? hearing.kept("bad-input-stopped.kept", invalid.size())
                : hearing.broken(
                        untold,
                        _ -> hearing.lastPosition(),
                        life -> hearing.tell("bad-input-stopped.untold", life.id(), hearing.client(life)));
    }
}
