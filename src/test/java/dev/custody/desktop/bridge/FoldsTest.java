package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Verdicts;
import dev.custody.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy goes on as the original does, and leaves the original alone. */
final class FoldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"building-blocks", "sync-api", "queue-worker", "outbox"})
    void aCopyMadeAnywhereEndsWhereTheOriginalEnds(String id) {
        Diagram diagram = Played.diagram(id);
        ComponentId victim = diagram.components().stream()
                .filter(c -> c instanceof dev.custody.diagram.Component.Service)
                .findFirst()
                .orElseThrow()
                .id();
        List<TraceEvent> events = Played.alone(RunPlan.of(diagram, 1)
                .with(List.of(
                        new TimedCommand(Moment.at(2_540_000), new Command.Kill(victim, Command.ALL_REPLICAS)),
                        new TimedCommand(Moment.at(4_540_000), new Command.Restart(victim, Command.ALL_REPLICAS)))));
        Folds straight = new Folds(diagram);
        events.forEach(straight::take);
        String end = told(straight);

        for (int cut = 0; cut < events.size(); cut += 41) {
            Folds original = new Folds(diagram);
            events.subList(0, cut).forEach(original::take);
            String before = told(original);
            Folds copy = original.copy();
            events.subList(cut, events.size()).forEach(copy::take);

            assertThat(told(copy)).isEqualTo(end);
            assertThat(told(original)).isEqualTo(before);

            // What the two share, neither may write into, in whichever order they go on.
            events.subList(cut, events.size()).forEach(original::take);
            assertThat(told(original)).isEqualTo(end);
            assertThat(told(copy)).isEqualTo(end);
        }
    }

    private static String told(Folds folds) {
        Ledger ledger = folds.ledger();
        StringBuilder text = new StringBuilder();
        text.append(folds.position())
                .append(ledger.counts())
                .append(ledger.faults())
                .append(Verdicts.of(ledger))
                .append(folds.scene().flights())
                .append(folds.situation(0));
        for (MessageLife life : ledger.lives()) {
            text.append(life.id())
                    .append(life.outcome())
                    .append(life.tenures())
                    .append(ledger.fullStory(life.id()))
                    .append(folds.scene().of(life.id()));
        }
        return text.toString();
    }
}
