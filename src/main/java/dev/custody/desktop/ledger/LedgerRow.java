package dev.custody.desktop.ledger;

import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Holding;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Names;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Told;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import java.util.List;
import java.util.Optional;

/**
 * A message as a line of the ledger.
 *
 * @param gotYes whether its client was told yes, so that it must not be lost any more
 * @param receipt what its client was told last
 * @param hand who has it now: a holder before a carrier
 * @param hands how many have it now
 */
record LedgerRow(
        MessageId message,
        String type,
        boolean gotYes,
        Optional<Receipt> receipt,
        Outcome outcome,
        Optional<Hand> hand,
        int hands) {

    /** @param held whether it outlives a kill of who has it */
    record Hand(ComponentId who, boolean held, boolean onTheWay) {}

    static LedgerRow of(MessageLife life) {
        List<Holding> hands = life.hands();
        Optional<Holding> first = hands.stream()
                .filter(Holding::isDurable)
                .findFirst()
                .or(() -> hands.stream().findFirst());
        return new LedgerRow(
                life.id(),
                life.type().id().value(),
                life.gotYes(),
                life.lastTold().map(Told::receipt),
                life.outcome(),
                first.map(LedgerRow::hand),
                hands.size());
    }

    private static Hand hand(Holding holding) {
        return switch (holding) {
            case Holding.InRow row -> new Hand(row.table().database(), row.committed(), false);
            case Holding.InEntry entry -> new Hand(entry.sink(), true, false);
            case Holding.InJob job -> new Hand(job.service(), false, false);
            case Holding.Kept kept -> new Hand(kept.service(), false, false);
            case Holding.OnHop hop -> new Hand(hop.to(), false, true);
            case Holding.Waiting waiting -> new Hand(waiting.service(), false, false);
        };
    }

    /** What the client was told, in a word. */
    String toldText(Names names) {
        return receipt.map(names::of).orElse("–");
    }

    /** Who has it now: a holder by its name, a carrier in brackets since it forgets. */
    String handText() {
        return hand.map(h -> {
                    String name = h.onTheWay() ? "→ " + h.who() : h.who().value();
                    return (h.held() ? name : "(" + name + ")") + (hands > 1 ? " +" + (hands - 1) : "");
                })
                .orElse("–");
    }
}
