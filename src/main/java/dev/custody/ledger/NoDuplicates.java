package dev.custody.ledger;

import java.util.List;
import java.util.Optional;

/** No message takes effect more than once: no table has two committed rows of it that count as its effect. */
final class NoDuplicates implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> effective = hearing.lives(life -> !life.effects().isEmpty());
        List<MessageLife> twice = hearing.lives(life -> life.allEffects().duplicatedAt() != MessageLife.NEVER);
        if (!twice.isEmpty()) {
            return hearing.broken(
                    twice,
                    life -> life.allEffects().duplicatedAt(),
                    life -> hearing.tell("no-duplicates.broken", life.id()));
        }
        if (effective.isEmpty()) {
            return hearing.notTried("no-duplicates.untried");
        }
        Optional<Finding> unfinished = hearing.unfinished();
        return unfinished.isPresent() ? unfinished.get() : hearing.kept("no-duplicates.kept", effective.size());
    }
}
