package dev.custody.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.kernel.RandomStream;
import dev.custody.scene.Scene;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CrowdTest {
    private static final long SEED = 7;
    private static final long SPAN_MICROS = 1_000_000;
    private static final Metrics METRICS =
            new Metrics(30, 14, 4, 48, 17, 8, 11, 128, 178, 196, 204, 92, 68, 42, 38, 162, 0.85, 2);

    private final Diagram diagram = new Catalogue(new DiagramLoader()).diagram("building-blocks");
    private final Layout layout = new Layout(diagram, METRICS, 1280, 720);

    @Test
    void aFewFlyOneByOne() {
        List<Placed> placed = Placement.of(flying(Crowd.SINGLY), layout, SPAN_MICROS, false);

        assertThat(placed)
                .hasSize(Crowd.SINGLY)
                .allSatisfy(token -> assertThat(token.count()).isEqualTo(1));
    }

    @Test
    void aCrowdFliesInBunchesAndNobodyIsForgotten() {
        List<Placed> placed = Placement.of(flying(20_000), layout, SPAN_MICROS, false);

        assertThat(placed).hasSizeLessThan(400);
        assertThat(placed.stream().mapToInt(Placed::count).sum()).isEqualTo(20_000);
        assertThat(placed).extracting(Placed::key).doesNotHaveDuplicates();
    }

    @Test
    void aBunchStaysTogetherAndMovesOnSteadily() {
        Scene scene = flying(20_000);
        List<Placed> before = Placement.of(scene, layout, SPAN_MICROS / 2, false);
        Map<Long, Placed> after = new HashMap<>();
        Placement.of(scene, layout, SPAN_MICROS / 2 + 16_667, false).forEach(each -> after.put(each.key(), each));

        assertThat(after).hasSameSizeAs(before);
        for (Placed token : before) {
            Placed then = after.get(token.key());
            assertThat(then).as("%s a frame later", token.message()).isNotNull();
            assertThat(then.count()).isEqualTo(token.count());
            assertThat(Math.hypot(then.x() - token.x(), then.y() - token.y()))
                    .as("how far %s moves in a frame", token.message())
                    .isCloseTo(3, within(6.0));
        }
    }

    /** Messages on all links, set out at random times of a second, each a second or two on its way. */
    private Scene flying(int count) {
        Scene scene = new Scene(diagram);
        RandomStream random = new RandomStream(SEED);
        List<Link> links = diagram.links();
        ComponentId client = new ComponentId("client");
        for (int i = 0; i < count; i++) {
            MessageId message = new MessageId(i + 1);
            scene.accept(new TraceEvent.MessageCreated(
                    0, message, diagram.messages().getFirst().id(), client, Nature.VALID, List.of(), ""));
        }
        for (int i = 0; i < count; i++) {
            Link link = links.get(i % links.size());
            long start = (long) (random.nextDouble() * SPAN_MICROS / 2);
            scene.accept(new TraceEvent.HopStarted(
                    start,
                    i,
                    HopKind.REQUEST,
                    link.from(),
                    -1,
                    link.to(),
                    -1,
                    -1,
                    "",
                    List.of(new MessageId(i + 1)),
                    start + SPAN_MICROS + (long) (random.nextDouble() * SPAN_MICROS)));
        }
        return scene;
    }
}
