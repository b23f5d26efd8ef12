package dev.custody.desktop.ledger;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
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

    /**
     * Who has it, or is about to.
     *
     * @param name what the diagram calls it
     * @param held whether it outlives a kill of who has it
     */
    record Hand(ComponentId who, String name, boolean held, boolean onTheWay) {}

    /** One that nobody put a name on. */
    static LedgerRow of(MessageLife life, Ledger ledger) {
        return of(life, ledger, Optional.empty());
    }

    static LedgerRow of(MessageLife life, Ledger ledger, Optional<Nickname> by) {
        List<Holding> now = life.hands();
        List<Hand> hands = new ArrayList<>(now.size());
        for (Holding each : now) {
            if (each.isDurable()) {
                hands.add(hand(each, ledger.diagram()));
            }
        }
        for (Holding each : now) {
            if (!each.isDurable()) {
                hands.add(hand(each, ledger.diagram()));
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

    private static Hand hand(Holding holding, Diagram diagram) {
        return switch (holding) {
            case Holding.AtComponent at -> hand(at.component(), diagram, at.isDurable(), false);
            case Holding.OnHop hop -> hand(hop.to(), diagram, false, true);
        };
    }

    private static Hand hand(ComponentId who, Diagram diagram, boolean held, boolean onTheWay) {
        return new Hand(who, diagram.component(who).title(), held, onTheWay);
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
        String name = first.onTheWay() ? "→ " + first.name() : first.name();
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
