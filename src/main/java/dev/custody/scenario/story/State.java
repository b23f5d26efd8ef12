package dev.custody.scenario.story;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.TableId;
import dev.custody.ledger.Outcome;
import dev.custody.trace.Receipt;
import java.util.Optional;

/** What may be so of one message. Its text form is part of that of a condition: see {@link ConditionText}. */
public sealed interface State {
    /** A service has it in hand, keeps it or lets it wait; or a sink holds it, or has a row of it that is not committed yet. */
    record At(ComponentId component) implements State {}

    /** It is on its way on that direction of a link. */
    record On(ComponentId from, ComponentId to) implements State {}

    /** A sink holds it: as an entry, or as a committed row. */
    record HeldBy(ComponentId sink) implements State {}

    /** That became of it, so far. */
    record Became(Outcome outcome) implements State {}

    /** @param receipt what its client was told last; empty for nothing yet */
    record Told(Optional<Receipt> receipt) implements State {}

    /** How often one entry of it was received from its queue, at the most. */
    record Received(Amount times) implements State {}

    /** How many committed rows of it stand in a table. */
    record WithRows(Amount rows, TableId table) implements State {}
}
