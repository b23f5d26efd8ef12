package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.RobotExtension;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What JavaFX refuses beside its thread is a mistake of ours that whoever uses the window is told of. */
@ExtendWith(RobotExtension.class)
final class HeadStartTest {
    @Test
    void allOfItCanBeDoneBesideJavaFxsThread() {
        assertThatCode(() -> CompletableFuture.runAsync(HeadStart::takeForPanels)
                        .thenRunAsync(HeadStart::takeForLater)
                        .join())
                .doesNotThrowAnyException();
    }

    @Test
    void whatGoesWrongBesideIsNotForgotten() {
        Runnable badly = () -> {
            throw new IllegalStateException("badly");
        };

        assertThat(Desktop.readTheRest(new Catalogue(new DiagramLoader()), badly))
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withMessageContaining("badly");
    }
}
