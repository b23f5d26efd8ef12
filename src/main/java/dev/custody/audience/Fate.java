package dev.custody.audience;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Holding;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Told;
import dev.custody.trace.Receipt;
import java.util.List;
import java.util.Optional;

/**
 * What became of a message so far, as the ledger has it.
 *
 * @param number as on screen
 * @param told what its client was told last
 * @param reason what was said with it; may be empty
 * @param held the titles of those who remember it
 * @param carried the titles of those who only carry it; with an arrow before it, to whom it is on its way
 */
public record Fate(
        int number, Optional<Receipt> told, String reason, Outcome outcome, List<String> held, List<String> carried) {
    public Fate {
        held = List.copyOf(held);
        carried = List.copyOf(carried);
    }

    public static Fate of(MessageLife life, Diagram diagram) {
        Optional<Told> last = life.receipts().isEmpty()
                ? Optional.empty()
                : Optional.of(life.receipts().getLast());
        return new Fate(
                life.id().number(),
                last.map(Told::receipt),
                last.map(Told::reason).orElse(""),
                life.outcome(),
                titles(life, diagram, true),
                titles(life, diagram, false));
    }

    private static List<String> titles(MessageLife life, Diagram diagram, boolean durable) {
        return life.hands().stream()
                .filter(holding -> holding.isDurable() == durable)
                .map(holding -> title(holding, diagram))
                .distinct()
                .toList();
    }

    private static String title(Holding holding, Diagram diagram) {
        return switch (holding) {
            case Holding.AtComponent at -> title(at.component(), diagram);
            case Holding.OnHop hop -> "→ " + title(hop.to(), diagram);
        };
    }

    private static String title(ComponentId id, Diagram diagram) {
        return diagram.component(id).title();
    }
}
