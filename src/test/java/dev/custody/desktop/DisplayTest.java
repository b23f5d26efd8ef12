package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class DisplayTest {
    private static final Set<String> TEXT = Set.of("libfreetype.so.6", "libpangoft2-1.0.so.0", "libfontconfig.so.1");
    private static final Set<String> ALL =
            Set.of("libfreetype.so.6", "libpangoft2-1.0.so.0", "libfontconfig.so.1", "libgtk-3.so.0");

    private record Fake(String system, String display, Set<String> libraries, boolean displayAnswers, int fonts)
            implements Display.Machine {
        @Override
        public boolean loads(String library) {
            return libraries.contains(library);
        }
    }

    @Test
    void aDesktopCanShowAWindow() {
        assertThat(Display.detect(new Fake("Linux", ":0", ALL, true, 12))).isEqualTo(new Display.Present());
    }

    @Test
    void macAndWindowsAreNotAskedForWhatOnlyLinuxNeeds() {
        assertThat(Display.detect(new Fake("Mac OS X", "", Set.of(), false, 0))).isEqualTo(new Display.Present());
        assertThat(Display.detect(new Fake("Windows 11", "", Set.of(), false, 0)))
                .isEqualTo(new Display.Present());
    }

    @Test
    void withoutADisplayTheLineSaysHowToGetOne() {
        assertThat(Display.detect(new Fake("Linux", "", ALL, false, 12)))
                .isInstanceOfSatisfying(
                        Display.NoDisplay.class,
                        none -> assertThat(none.line())
                                .contains("DISPLAY is not set", "ssh -X", "apt install xvfb")
                                .doesNotContain("GTK", "\n"));
    }

    @Test
    void withoutADisplayAndGtkTheLineNamesBoth() {
        assertThat(Display.detect(new Fake("Linux", "", TEXT, false, 12)))
                .isInstanceOfSatisfying(
                        Display.NoDisplay.class,
                        none -> assertThat(none.line())
                                .contains("DISPLAY is not set", "apt install libgtk-3-0")
                                .doesNotContain("\n"));
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNone() {
        assertThat(Display.detect(new Fake("Linux", ":7", ALL, false, 12)))
                .isInstanceOfSatisfying(
                        Display.NoDisplay.class,
                        none -> assertThat(none.line()).contains("DISPLAY=:7").doesNotContain("\n"));
    }

    @Test
    void withoutGtkTheLineSaysWhatToInstall() {
        assertThat(Display.detect(new Fake("Linux", ":0", TEXT, true, 12)))
                .isInstanceOfSatisfying(
                        Display.NoGtk.class,
                        none -> assertThat(none.line())
                                .contains("apt install libgtk-3-0")
                                .doesNotContain("\n"));
    }

    @Test
    void withoutFontsNotEvenAPictureCanBeDrawn() {
        assertThat(Display.detect(new Fake("Linux", ":0", ALL, true, 0))).isInstanceOf(Display.NoText.class);
        assertThat(Display.detect(new Fake("Linux", "", Set.of(), false, 12))).isInstanceOf(Display.NoText.class);
    }

    @Test
    void theMachineOfThisTestCanAtLeastDraw() {
        assertThat(Display.detect()).isNotInstanceOf(Display.NoText.class);
    }
}
