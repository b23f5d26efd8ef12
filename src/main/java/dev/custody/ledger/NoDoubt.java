package dev.custody.ledger;

import dev.custody.trace.Receipt;
import java.util.List;
import java.util.Optional;

/** No client is left without an answer (reset, timeout) for something that took effect. */
final class NoDoubt implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> all = hearing.lives(_ -> true);
        Optional<Finding> unfinished = hearing.unfinished();
        List<MessageLife> doubted = all.stream()
                .filter(MessageLife::isDelivered)
                .filter(life -> life.endedWith(Receipt.IN_DOUBT)
                        || (unfinished.isEmpty() && !life.clientSide().isDone()))
                .toList();
        if (!doubted.isEmpty()) {
            return hearing.broken(
                    doubted,
                    NoDoubt::decidedAt,
                    life -> hearing.tell(
                            "no-doubt.broken",
                            life.id(),
                            hearing.client(life),
                            life.lastTold()
                                    .map(told -> hearing.say().in().because(told.reason()))
                                    .orElse("")));
        }
        if (all.isEmpty()) {
            return hearing.notTried("nothing-sent");
        }
        return unfinished.isPresent() ? unfinished.get() : hearing.kept("no-doubt.kept");
    }

    private static int decidedAt(MessageLife life) {
        return Math.max(
                HonestAnswers.firstDelivery(life),
                life.lastTold().map(Told::position).orElse(0));
    }
}
