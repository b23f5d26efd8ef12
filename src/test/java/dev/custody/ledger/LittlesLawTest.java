package dev.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.scene.Scene;
import dev.custody.scene.VesselState;
import dev.custody.sink.heap.HeapSinks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Little's law on every queue and topic of every diagram: the mean number of entries in it (as the scene shows them) is the
 * rate at which they come, times how long each stays on average (as the ledger tells it).
 */
class LittlesLawTest {
    private static final long UNTIL_MICROS = 120_000_000;
    private static final int MAX_EVENTS = 50_000;

    static Stream<Diagram> diagrams() {
        return new Catalogue(new DiagramLoader())
                .diagrams().stream()
                        .filter(diagram -> diagram.components().stream().anyMatch(LittlesLawTest::isVessel));
    }

    private static boolean isVessel(Component component) {
        return component instanceof Component.Queue || component instanceof Component.Topic;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void lengthIsRateTimesStay(Diagram diagram) {
        List<ComponentId> vessels = diagram.components().stream()
                .filter(LittlesLawTest::isVessel)
                .map(Component::id)
                .toList();
        Ledger ledger = new Ledger(diagram);
        Scene scene = new Scene(diagram);
        Map<ComponentId, Long> entryMicros = new LinkedHashMap<>();
        try (HeapSinks sinks = new HeapSinks()) {
            RunPlan plan = new RunPlan(diagram, 1, Map.of(), List.of(), UNTIL_MICROS, MAX_EVENTS);
            new Run(plan, sinks, event -> {
                        long passed = event.atMicros() - scene.atMicros();
                        vessels.forEach(id -> entryMicros.merge(id, passed * entries(scene, id), Long::sum));
                        scene.accept(event);
                        ledger.accept(event);
                    })
                    .finish();
        }
        double seconds = ledger.atMicros() / 1e6;
        for (ComponentId vessel : vessels) {
            List<Double> stays = staysIn(vessel, ledger);
            double length = entryMicros.get(vessel) / 1e6 / seconds;
            double rate = stays.size() / seconds;
            double stay = stays.stream().mapToDouble(d -> d).average().orElse(0);
            assertThat(length).as(vessel + ": mean length").isCloseTo(rate * stay, within(1e-9 + length * 1e-9));
        }
    }

    private static long entries(Scene scene, ComponentId vessel) {
        return ((VesselState) scene.component(vessel)).entries().size();
    }

    /** Seconds, for each entry that there was. */
    private static List<Double> staysIn(ComponentId vessel, Ledger ledger) {
        return ledger.lives().stream()
                .flatMap(life -> life.tenures().stream())
                .filter(tenure -> tenure.holding() instanceof Holding.InEntry entry
                        && entry.sink().equals(vessel))
                .map(tenure -> (Math.min(tenure.toMicros(), ledger.atMicros()) - tenure.fromMicros()) / 1e6)
                .toList();
    }
}
