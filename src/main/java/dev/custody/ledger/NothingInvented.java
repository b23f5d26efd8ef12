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
        List<MessageLife> announced = hearing.lives(life -> life.allEffects().announcedAt() != MessageLife.NEVER);
        if (announced.isEmpty()) {
            return hearing.notTried("nothing-invented.untried");
        }
        Optional<Finding> unfinished = hearing.unfinished();
        if (unfinished.isPresent()) {
            return unfinished.get();
        }
        List<MessageLife> invented = Hearing.those(announced, life -> !life.isDelivered());
        return invented.isEmpty()
                ? hearing.kept("nothing-invented.kept", announced.size())
                : hearing.broken(
                        invented,
                        life -> life.allEffects().announcedAt(),
                        life -> hearing.tell("nothing-invented.broken", life.id()));
    }
}
