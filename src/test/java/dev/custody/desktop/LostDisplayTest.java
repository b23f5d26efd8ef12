package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.display.NeedsDisplay;
import dev.custody.display.Patience;
import dev.custody.display.Screens;
import dev.custody.display.XServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window whose X server ends: the process ends too, with one message, and with its preferences as they were. */
@NeedsDisplay
final class LostDisplayTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path directory;

    @Test
    void theProcessEndsWithOneMessageAndWhatWasSavedStays() throws IOException, InterruptedException {
        XServer display = XServer.start(Screens.ONE).orElseThrow();
        try (AppProcess app = new AppProcess(display.display(), directory, directory.resolve("said")).whole()) {
            Path preferences = directory.resolve("custody/preferences.json");
            // It saves them by itself at the first start.
            Patience.until(PATIENCE_SECONDS, () -> Files.exists(preferences));
            String before = Files.readString(preferences);

            display.kill();

            assertThat(app.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(app.process().exitValue()).isEqualTo(2);
            assertThat(app.complaints()).singleElement().asString().contains("the display is gone");
            assertThat(preferences).hasContent(before);
            try (Stream<Path> files = Files.list(preferences.getParent())) {
                assertThat(files).containsExactly(preferences);
            }
        }
    }
}
