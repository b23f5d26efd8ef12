package dev.custody.desktop.ledger;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.NamedValue;
import dev.custody.engine.Nickname;
import dev.custody.ledger.Holding;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Names;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Told;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message as a line of the ledger.
 *
 * @param by who put a name on it; empty if nobody did
 * @param gotYes whether its client was told yes, so that it must not be lost any more
 * @param receipt what its client was told last
 * @param hands who has it now: holders before carriers
 * @param payload what it was handed in with
 * @param lastMicros when anything happened to it last, in virtual time
 */
record LedgerRow(
        MessageId message,
        String by,
        String type,
        boolean gotYes,
        Optional<Receipt> receipt,
        Outcome outcome,
        List<Hand> hands,
        List<NamedValue> payload,
        long lastMicros) {

    /** @param held whether it outlives a kill of who has it */
    record Hand(ComponentId who, boolean held, boolean onTheWay) {}

    /** One that nobody put a name on. */
    static LedgerRow of(MessageLife life, Ledger ledger) {
        return of(life, ledger, Optional.empty());
    }

    static LedgerRow of(MessageLife life, Ledger ledger, Optional<Nickname> by) {
        List<Holding> now = life.hands();
        List<Hand> hands = new ArrayList<>(now.size());
        for (Holding each : now) {
            if (each.isDurable()) {
                hands.add(hand(each));
            }
        }
        for (Holding each : now) {
            if (!each.isDurable()) {
                hands.add(hand(each));
            }
        }
        return new LedgerRow(
                life.id(),
                by.map(Nickname::text).orElse(""),
                life.type().id().value(),
                life.gotYes(),
                life.lastTold().map(Told::receipt),
                life.outcome(),
                List.copyOf(hands),
                life.payload(),
                ledger.events().get(life.lastAt()).atMicros());
    }

    private static Hand hand(Holding holding) {
        return switch (holding) {
            case Holding.AtComponent at -> new Hand(at.component(), at.isDurable(), false);
            case Holding.OnHop hop -> new Hand(hop.to(), false, true);
        };
    }

    /** What the client was told, in a word. */
    String toldText(Names names) {
        return receipt.map(names::of).orElse("–");
    }

    /** Who has it now: a holder by its name, a carrier in brackets since it forgets. */
    String handText() {
        if (hands.isEmpty()) {
            return "–";
        }
        Hand first = hands.getFirst();
        String name = first.onTheWay() ? "→ " + first.who() : first.who().value();
        return (first.held() ? name : "(" + name + ")") + (hands.size() > 1 ? " +" + (hands.size() - 1) : "");
    }

    /**
     * When anything happened to it last, in seconds.
     *
     * @param numbers how numbers are written
     */
    String lastText(Locale numbers) {
        return String.format(numbers, "%.3f", lastMicros / 1_000 / 1e3);
    }

    /** What it was handed in with, on one line. */
    String payloadText() {
        return payload.stream().map(NamedValue::toString).collect(Collectors.joining("; "));
    }
}
