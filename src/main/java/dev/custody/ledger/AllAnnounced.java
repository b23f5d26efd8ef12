package dev.custody.ledger;

import dev.custody.diagram.TableId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every committed change reaches every subscriber at least once: a committed row stands in each of their tables. */
final class AllAnnounced implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        List<MessageLife> changes =
                hearing.lives(life -> !life.type().announcedTo().isEmpty() && life.isDelivered());
        if (changes.isEmpty()) {
            return hearing.notTried("all-announced.untried");
        }
        Optional<Finding> unfinished = hearing.unfinished();
        if (unfinished.isPresent()) {
            return unfinished.get();
        }
        List<MessageLife> unheard =
                Hearing.those(changes, life -> !missing(life).isEmpty());
        return unheard.isEmpty()
                ? hearing.kept("all-announced.kept", changes.size())
                : hearing.broken(
                        unheard,
                        _ -> hearing.lastPosition(),
                        life -> hearing.tell(
                                "all-announced.broken",
                                life.id(),
                                missing(life).stream()
                                        .map(table -> hearing.say().title(table.database()))
                                        .collect(Collectors.joining(", "))));
    }

    private static List<TableId> missing(MessageLife life) {
        return life.type().announcedTo().stream()
                .filter(table -> life.allEffects().countIn(table) == 0)
                .toList();
    }
}
