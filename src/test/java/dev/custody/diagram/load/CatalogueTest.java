package dev.custody.diagram.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Step;
import dev.custody.diagram.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CatalogueTest {
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());

    static Iterable<String> ids() {
        return CATALOGUE.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyDiagramIsSound(String id) {
        assertThat(CATALOGUE.load(id)).isInstanceOf(LoadResult.Loaded.class);
        assertThat(CATALOGUE.diagram(id).id()).isEqualTo(id);
    }

    @Test
    void listsDiagramsInTheOrderOfTheCatalogue() {
        assertThat(CATALOGUE.ids()).startsWith("building-blocks", "sync-api", "queue-worker", "outbox");
        assertThat(CATALOGUE.diagrams().stream().map(Diagram::group).distinct())
                .startsWith("Building blocks", "Synchronous processing, synchronous errors", "Broadcasting");
    }

    @Test
    void readsWhatTheFileSays() {
        Diagram outbox = CATALOGUE.diagram("outbox");
        Component.Service relay = (Component.Service) outbox.component(new ComponentId("relay"));
        assertThat(relay.trigger()).isEqualTo(new Trigger.Every(400_000));
        assertThat(relay.program().steps())
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        Step.Each.class,
                        each -> assertThat(each.steps().stream().map(Step::verb))
                                .containsExactly("publish", "update", "commit"));
        Component.Topic events = (Component.Topic) outbox.component(new ComponentId("events"));
        assertThat(events.subscribers().stream().map(ComponentId::value))
                .containsExactly("shipping", "billing", "stock");
        assertThat(outbox.hash()).matches("[0-9a-f]{64}");
    }
}
