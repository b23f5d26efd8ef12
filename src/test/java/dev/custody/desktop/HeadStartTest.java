package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Whoever gets ready beside JavaFX's thread is told of nothing: what JavaFX refuses there would go unseen. */
@ExtendWith(ApplicationExtension.class)
final class HeadStartTest {
    @Test
    void allOfItCanBeDoneBesideJavaFxsThread() {
        assertThatCode(() -> CompletableFuture.runAsync(HeadStart::takeForPanels)
                        .thenRunAsync(HeadStart::takeForLater)
                        .join())
                .doesNotThrowAnyException();
    }
}
