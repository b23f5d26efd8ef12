package dev.custody.ledger;

import dev.custody.diagram.TableId;
import java.util.List;
import java.util.Optional;

/** Every committed change reaches every subscriber at least once: a committed row stands in each of their tables. */
final class AllAnnounced implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> changes =
                hearing.lives(life -> !life.type().announcedTo().isEmpty() && life.isDelivered());
        if (changes.isEmpty()) {
            return Finding.notTried("there was no change to announce");
        }
        Optional<String> unfinished = hearing.unfinished();
        if (unfinished.isPresent()) {
            return Finding.notJudged(unfinished.get());
        }
        List<MessageLife> unheard =
                Hearing.those(changes, life -> !missing(life).isEmpty());
        return unheard.isEmpty()
                ? Finding.kept("all " + changes.size() + " changes reached every subscriber")
                : hearing.broken(
                        unheard,
                        _ -> hearing.lastPosition(),
                        life -> life.id()
                                + " was committed, and never reached "
                                + String.join(
                                        ", ",
                                        missing(life).stream()
                                                .map(table -> hearing.say().title(table.database()))
                                                .toList()));
    }

    private static List<TableId> missing(MessageLife life) {
        return life.type().announcedTo().stream()
                .filter(table -> life.effectsIn(table) == 0)
                .toList();
    }
}
