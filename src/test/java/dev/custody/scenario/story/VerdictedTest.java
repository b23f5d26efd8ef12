package dev.custody.scenario.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.CommandText;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Verdict.Standing;
import dev.custody.ledger.Verdicts;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guarantee is judged again only where something happened that matters; which must be wherever the verdict changes. */
class VerdictedTest {
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ack-first               | 1.5 s kill worker; 3 s restart worker
        batching-in-api         | 1.2 s kill api; 3 s restart api
        broadcast-publish-first | 2.1 s kill api; 4 s restart api; 5 s kill events; 8 s restart events
        broadcast               | 2.12 s kill api; 4 s restart api
        sync-api-logs           | 500 ms kill log-store; 3 s restart log-store
        squishy-interface       | 1 s kill database; 2 s restart database
        endless-retries         | 1 s slow database 20x; 5 s slow database 1x
        logs-on-disk            | 1 s kill log-store; 2 s kill api/0; 4 s restart api; 5 s restart log-store
        direct-access           | 1 s kill database; 3 s restart database
        state-in-memory         | 2 s kill api
        """)
    void isJudgedWhereverTheVerdictChanges(String id, String commands) throws Exception {
        Diagram diagram = CATALOGUE.diagram(id);
        List<TimedCommand> timed = new ArrayList<>();
        for (String command : commands.split("; *", -1)) {
            timed.addAll(CommandText.parseTimed(command, diagram, timed));
        }
        List<Claim> claims = Stream.concat(diagram.claims().stream(), diagram.risks().stream())
                .toList();
        Ledger ledger = new Ledger(diagram);
        List<Verdicted> judged = claims.stream()
                .map(claim -> new Verdicted(claim, Standing.BROKEN, ledger))
                .toList();
        int[] broken = new int[1];
        RunPlan plan = new RunPlan(diagram, 1, Map.of(), timed, 20_000_000, 4_000);
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(plan, sinks, event -> {
                        ledger.accept(event);
                        for (int i = 0; i < claims.size(); i++) {
                            judged.get(i).take(event, ledger);
                            boolean is = Verdicts.standing(claims.get(i), ledger) == Standing.BROKEN;
                            assertThat(judged.get(i).holds())
                                    .as(claims.get(i) + " after " + event)
                                    .isEqualTo(is);
                            broken[0] += is ? 1 : 0;
                        }
                    })
                    .finish();
        }
        assertThat(broken[0]).as("something is broken").isPositive();
    }
}
