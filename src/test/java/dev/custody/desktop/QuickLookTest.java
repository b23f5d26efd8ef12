package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a file system that has what a Debian desktop has. */
final class QuickLookTest {
    @TempDir
    private Path root;

    @BeforeEach
    void install() throws IOException {
        put("tmp/.X11-unix/X7");
        put("usr/lib/x86_64-linux-gnu/libfreetype.so.6");
        put("usr/lib/x86_64-linux-gnu/libpangoft2-1.0.so.0");
        put("usr/lib/x86_64-linux-gnu/libfontconfig.so.1");
        put("usr/lib/x86_64-linux-gnu/libgtk-3.so.0");
        put("usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    }

    private void put(String file) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.createFile(root.resolve(file));
    }

    private boolean look(String system, String display) {
        return new QuickLook(root, system, "amd64", display).isPromising();
    }

    @Test
    void aDesktopIsPromising() {
        assertThat(look("Linux", ":7")).isTrue();
        assertThat(look("Linux", ":7.0")).isTrue();
    }

    @Test
    void aDisplayThatIsNotHereIsNot() {
        assertThat(look("Linux", ":8")).isFalse();
        assertThat(look("Linux", "")).isFalse();
        assertThat(look("Linux", "elsewhere:7")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/x86_64-linux-gnu/libgtk-3.so.0",
                "usr/lib/x86_64-linux-gnu/libfontconfig.so.1",
                "usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
            })
    void withoutOneOfThemItIsNot(String missing) throws IOException {
        Files.delete(root.resolve(missing));

        assertThat(look("Linux", ":7")).isFalse();
    }

    @Test
    void withoutADriverThereIsNoCard() throws IOException {
        assertThat(hasNoCard("Linux", ":7")).isTrue();
        put("dev/dri/card0");
        assertThat(hasNoCard("Linux", ":7")).isFalse();
    }

    @Test
    void theLauncherKnowsTheSameCards() throws IOException {
        String cards = QuickLook.CARDS.stream()
                .map(card -> card.substring("dev/".length()))
                .collect(Collectors.joining(" "));

        assertThat(Files.readString(Path.of("src/main/launch/bin/custody"))).contains("for card in " + cards + ";");
    }

    @Test
    void aCardElsewhereIsNotSeen() {
        assertThat(hasNoCard("Linux", "elsewhere:7")).isFalse();
        assertThat(hasNoCard("Mac OS X", "")).isFalse();
    }

    private boolean hasNoCard(String system, String display) {
        return new QuickLook(root, system, "amd64", display).hasNoCard();
    }

    @Test
    void macAndWindowsBringAllOfIt() {
        assertThat(look("Mac OS X", "")).isTrue();
        assertThat(look("Windows 11", "")).isTrue();
    }
}
