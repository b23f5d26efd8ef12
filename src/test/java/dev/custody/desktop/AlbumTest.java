package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlbumTest {
    @TempDir
    private Path folder;

    private Album album;

    @BeforeEach
    void open() {
        album = new Album(folder);
    }

    @Test
    void keepsEachPictureUnderItsName() throws IOException {
        Path file = album.put("map-dark", new byte[] {1});
        album.put("map-light", new byte[] {2});

        album.check();
        assertThat(file).isEqualTo(folder.resolve("map-dark.png"));
        assertThat(Files.readAllBytes(file)).containsExactly(1);
    }

    @Test
    void namesThoseThatAreTheSame() {
        album.put("stage", new byte[] {1});
        album.put("map", new byte[] {2});
        album.put("preferences", new byte[] {1});

        assertThat(folder.resolve("preferences.png")).exists();
        assertThatIllegalStateException().isThrownBy(album::check).withMessage("preferences shows the same as stage");
    }
}
