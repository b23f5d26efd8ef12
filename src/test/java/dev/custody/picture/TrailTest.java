package dev.custody.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.ledger.Ledger;
import dev.custody.scene.Story;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of a message, from the trace alone. */
final class TrailTest {
    private final Diagram diagram = new Catalogue(new DiagramLoader()).diagram("building-blocks");

    private Trail trail(Story story) {
        Ledger ledger = new Ledger(diagram);
        ledger.accept(new TraceEvent.RunStarted(0, diagram.id(), "", 1));
        story.events().forEach(ledger::accept);
        return Trail.of(diagram, ledger.life(new MessageId(1)));
    }

    private int link(String from, String to) {
        for (int i = 0; i < diagram.links().size(); i++) {
            if (diagram.links().get(i).joins(new ComponentId(from), new ComponentId(to))) {
                return i;
            }
        }
        throw new IllegalArgumentException(from + " to " + to);
    }

    @Test
    void beforeItSetsOutItHasBeenAtItsClientOnly() {
        Trail trail = trail(new Story().created(1, "client", Nature.VALID));

        assertThat(trail.been()).containsExactly(new ComponentId("client"));
        assertThat(trail.uses(link("client", "service"))).isFalse();
    }

    @Test
    void hopsThatCarryItAreCountedInTheirOrderAndTalkIsNot() {
        Story story = new Story().created(1, "client", Nature.VALID);
        int request = story.hop(HopKind.REQUEST, "client", "service", 10, 1);
        story.arrived(request).job(1, "service", 0, 1);
        int enqueue = story.jobHop(HopKind.ENQUEUE, "service", "queue", 1, 10, 1);
        story.arrived(enqueue).stored("queue", "", 1, 1);
        int answer = story.hop(HopKind.ANSWER, "queue", "service", 10, 1);
        story.arrived(answer);
        for (int again = 0; again < 2; again++) {
            story.lost(story.hop(HopKind.DELIVERY, "queue", "worker", 10, 1), TraceEvent.LossReason.CUT);
        }
        Trail trail = trail(story);

        assertThat(trail.forward().get(link("client", "service"))).containsExactly(1);
        assertThat(trail.forward().get(link("service", "queue"))).containsExactly(2);
        assertThat(trail.backward().get(link("service", "queue"))).isEmpty();
        assertThat(trail.forward().get(link("queue", "worker"))).containsExactly(3, 4);
        assertThat(trail.been()).doesNotContain(new ComponentId("database"));
    }

    @Test
    void manyNumbersAreTheFirstAndTheLast() {
        assertThat(Trail.words(List.of())).isEmpty();
        assertThat(Trail.words(List.of(2, 5))).isEqualTo("2 · 5");
        assertThat(Trail.words(List.of(2, 5, 7, 9))).isEqualTo("2 … 9");
    }
}
