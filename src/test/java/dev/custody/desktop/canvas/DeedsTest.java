package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.TestDesk;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Link;
import dev.custody.engine.Command;
import dev.custody.scene.Scene;
import org.junit.jupiter.api.Test;

/** What breaks a part, and mends it, by one key and one button. */
final class DeedsTest {
    private final TestDesk desk = new TestDesk().open("queue-worker");

    @Test
    void whatRunsIsKilledAndWhatIsDownIsRestarted() {
        Selection queue = new Selection.OfComponent(new ComponentId("queue"));
        assertThat(Deeds.fault(queue, scene())).map(Deed::kind).contains(Deed.Kind.KILL);

        give(new Command.Kill(new ComponentId("queue"), Command.ALL_REPLICAS));
        assertThat(Deeds.fault(queue, scene())).map(Deed::kind).contains(Deed.Kind.RESTART);
    }

    @Test
    void aLinkThatIsCutInOneDirectionIsHealedBeforeItIsCutAgain() {
        Link link = scene().diagram().links().getFirst();
        Selection selected = new Selection.OfLink(link);
        assertThat(Deeds.fault(selected, scene())).map(Deed::kind).contains(Deed.Kind.CUT_BOTH);

        give(new Command.Cut(link.to(), link.from()));
        assertThat(Deeds.fault(selected, scene()).orElseThrow().commands())
                .containsExactly(new Command.Heal(link.to(), link.from()));

        give(new Command.Cut(link.from(), link.to()));
        assertThat(Deeds.fault(selected, scene()).orElseThrow().commands())
                .containsExactlyInAnyOrder(
                        new Command.Heal(link.to(), link.from()), new Command.Heal(link.from(), link.to()));
    }

    @Test
    void whoOnlySendsDoesNotBreakAndWhatIsNotHereHasNoDeeds() {
        assertThat(Deeds.fault(new Selection.OfComponent(new ComponentId("client")), scene()))
                .isEmpty();
        assertThat(Deeds.of(new Selection.OfComponent(new ComponentId("client")), scene()))
                .isNotEmpty();
        assertThat(Deeds.of(new Selection.OfComponent(new ComponentId("nobody")), scene()))
                .isEmpty();
        assertThat(Deeds.of(new Selection.None(), scene())).isEmpty();
    }

    private Scene scene() {
        return desk.frame().scene();
    }

    private void give(Command command) {
        int before = desk.playback.trace().events().size();
        desk.playback.give(command);
        desk.until(() -> desk.playback.trace().events().size() > before);
        desk.pulse(1);
    }
}
