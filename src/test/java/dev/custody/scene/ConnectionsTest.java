package dev.custody.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database with four connections, and far more who want one: the engine's own bounds hold in what the scene makes of its events. */
class ConnectionsTest {
    private static final Diagram DIAGRAM = new Catalogue(new DiagramLoader()).diagram("endless-retries");
    private static final ComponentId DATABASE = new ComponentId("database");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoWaitsIsKnownFromTheTrace(boolean killed) {
        List<TimedCommand> commands = new ArrayList<>();
        commands.add(new TimedCommand(Moment.at(2_000_000), new Command.Slow(DATABASE, 30)));
        commands.add(new TimedCommand(Moment.at(30_000_000), new Command.Slow(DATABASE, 1)));
        if (killed) {
            commands.add(new TimedCommand(Moment.at(9_000_000), new Command.Kill(DATABASE, Command.ALL_REPLICAS)));
            commands.add(new TimedCommand(Moment.at(11_000_000), new Command.Restart(DATABASE, Command.ALL_REPLICAS)));
        }
        Scene scene = new Scene(DIAGRAM);
        DatabaseState state = (DatabaseState) scene.component(DATABASE);
        int limit = state.connections().orElseThrow();
        int[] most = {0, 0};
        RunPlan plan = new RunPlan(
                DIAGRAM,
                3,
                Map.of(new ComponentId("client"), new Workload(40, 20, 1, false, 0, 0)),
                commands,
                900_000_000,
                200_000);
        try (HeapSinks sinks = new HeapSinks()) {
            new Run(plan, sinks, event -> {
                        scene.accept(event);
                        most[0] = Math.max(most[0], state.connectionsInUse());
                        most[1] = Math.max(most[1], state.waitingForConnection());
                        assertThat(state.line()).hasSize(state.waitingForConnection());
                        assertThat(state.openTransactions()).isLessThanOrEqualTo(limit);
                        if (state.waitingForConnection() > 0) {
                            assertThat(state.connectionsInUse()).isEqualTo(limit);
                        }
                    })
                    .finish();
        }
        assertThat(scene.flights()).isEmpty();
        assertThat(most[0]).isEqualTo(limit);
        assertThat(most[1]).isGreaterThan(3);
        assertThat(state.waitingForConnection()).isZero();
        assertThat(state.connectionsInUse()).isZero();
    }
}
