package dev.custody.ledger;

import dev.custody.trace.Receipt;
import java.util.List;
import java.util.Optional;

/** No client is left without an answer (reset, timeout) for something that took effect. */
final class NoDoubt implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> all = hearing.lives(_ -> true);
        Optional<String> unfinished = hearing.unfinished();
        List<MessageLife> doubted = all.stream()
                .filter(MessageLife::isDelivered)
                .filter(life -> life.endedWith(Receipt.IN_DOUBT) || (unfinished.isEmpty() && !life.clientIsDone()))
                .toList();
        if (!doubted.isEmpty()) {
            return hearing.broken(
                    doubted,
                    NoDoubt::decidedAt,
                    life -> life.id() + " took effect, and "
                            + hearing.client(life) + " never learnt it"
                            + life.lastTold()
                                    .map(told -> " (" + told.reason() + ")")
                                    .orElse(""));
        }
        if (all.isEmpty()) {
            return Finding.notTried("nothing was sent");
        }
        return unfinished.isPresent()
                ? Finding.notJudged(unfinished.get())
                : Finding.kept("every client knows of what took effect");
    }

    private static int decidedAt(MessageLife life) {
        return Math.max(
                HonestAnswers.firstDelivery(life),
                life.lastTold().map(Told::position).orElse(0));
    }
}
