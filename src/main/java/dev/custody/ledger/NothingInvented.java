package dev.custody.ledger;

import java.util.List;
import java.util.Optional;

/**
 * No event without its committed change: whatever stood in a topic, or in a subscriber's table, is about a message that is
 * committed where it is delivered, once the run is over. (Until then the change may still come.)
 */
final class NothingInvented implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> announced = hearing.lives(life -> life.announcedAt() != MessageLife.NEVER);
        if (announced.isEmpty()) {
            return Finding.notTried("nothing was announced");
        }
        Optional<String> unfinished = hearing.unfinished();
        if (unfinished.isPresent()) {
            return Finding.notJudged(unfinished.get());
        }
        List<MessageLife> invented = Hearing.those(announced, life -> !life.isDelivered());
        return invented.isEmpty()
                ? Finding.kept("all " + announced.size() + " that were announced are committed")
                : hearing.broken(
                        invented,
                        MessageLife::announcedAt,
                        life -> life.id() + " was announced, and its change was never committed");
    }
}
