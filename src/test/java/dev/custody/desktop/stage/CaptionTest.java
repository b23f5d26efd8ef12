package dev.custody.desktop.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Setting;
import dev.custody.engine.Command;
import org.junit.jupiter.api.Test;

/** What is said below the diagram of what somebody did to a run. */
final class CaptionTest {
    private static final ComponentId CLIENT = new ComponentId("client");
    private static final ComponentId SERVICE = new ComponentId("service");

    private final TestDesk desk = new TestDesk().open("building-blocks");
    private final Caption caption = new Caption(Language.ENGLISH.texts(Caption.class));

    private String after(Command command) {
        desk.playback.give(command);
        desk.pulse(3);
        return caption.of(desk.frame().ledger());
    }

    @Test
    void aLinkThatIsSlowedIsSpokenOf() {
        assertThat(after(new Command.SlowLink(CLIENT, SERVICE, 10)))
                .isEqualTo("The link from Client to Service became 10 times as slow");
        assertThat(after(new Command.SlowLink(CLIENT, SERVICE, 1)))
                .isEqualTo("The link from Client to Service is at its own pace again");
    }

    @Test
    void soIsItsLatency() {
        assertThat(after(new Command.SetLink(CLIENT, SERVICE, Setting.LATENCY, 80_000)))
                .isEqualTo("The latency from Client to Service is 80 ms");
    }

    @Test
    void soIsAComponentThatIsSlowed() {
        assertThat(after(new Command.Slow(SERVICE, 20))).isEqualTo("Service became 20 times as slow");
    }
}
