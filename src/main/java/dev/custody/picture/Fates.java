package dev.custody.picture;

import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Holding;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Tenure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What became of messages, at the place and time where that was decided. */
final class Fates {
    /** @param at the component that had most to do with it */
    record Fate(MessageLife life, Outcome outcome, long atMicros, ComponentId at) {}

    private Fates() {}

    /** By time; those to whom nothing has happened yet are none. */
    static List<Fate> of(Ledger ledger, List<MessageLife> lives) {
        List<Fate> fates = new ArrayList<>();
        for (MessageLife life : lives) {
            if (life.outcome() != Outcome.UNDER_WAY && life.decidedAt() >= 0) {
                long at = ledger.events().get(life.decidedAt()).atMicros();
                fates.add(new Fate(life, life.outcome(), at, place(life)));
            }
        }
        fates.sort(Comparator.comparingLong(Fate::atMicros));
        return fates;
    }

    private static ComponentId place(MessageLife life) {
        return switch (life.outcome()) {
            case REJECTED, FAILED, IN_DOUBT, UNDER_WAY -> life.client();
            case DELIVERED, DUPLICATED, MANGLED, MISDELIVERED ->
                life.effects().stream()
                        .filter(effect -> effect.position() == life.decidedAt())
                        .map(effect -> effect.inserted().table().database())
                        .findFirst()
                        .orElse(life.client());
            case DEAD_LETTERED ->
                life.hands().stream()
                        .filter(Holding.InEntry.class::isInstance)
                        .map(Fates::where)
                        .findFirst()
                        .orElse(life.client());
            case LOST ->
                life.tenures().stream()
                        .filter(tenure -> tenure.toPosition() == life.decidedAt())
                        .map(Tenure::holding)
                        .map(Fates::where)
                        .findFirst()
                        .orElse(life.client());
        };
    }

    private static ComponentId where(Holding holding) {
        return switch (holding) {
            case Holding.AtComponent at -> at.component();
            case Holding.OnHop hop -> hop.from();
        };
    }
}
