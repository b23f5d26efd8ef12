package dev.custody.ledger;

import java.util.List;
import java.util.Optional;

/** No message takes effect more than once: no table has two committed rows of it that count as its effect. */
final class NoDuplicates implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> effective = hearing.lives(life -> !life.effects().isEmpty());
        List<MessageLife> twice = hearing.lives(life -> life.duplicatedAt() != MessageLife.NEVER);
        if (!twice.isEmpty()) {
            return hearing.broken(twice, MessageLife::duplicatedAt, life -> life.id() + " took effect more than once");
        }
        if (effective.isEmpty()) {
            return Finding.notTried("nothing took effect");
        }
        Optional<String> unfinished = hearing.unfinished();
        return unfinished.isPresent()
                ? Finding.notJudged(unfinished.get())
                : Finding.kept(effective.size() + " took effect, each of them once");
    }
}
