package dev.custody.desktop;

import dev.custody.scenario.CompleteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pictures in a folder. Two of them that are the same are a mistake: one does not show what it is named after. */
final class Album {
    private final Path folder;
    private final Map<ByteBuffer, String> names = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    /** @param folder where they are put; it must be there */
    Album(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts one in, in place of what has its name there.
     *
     * @return its file
     * @throws UncheckedIOException if it cannot be written; what was there before is still there
     */
    Path put(String name, byte[] png) {
        Path file = folder.resolve(name + ".png");
        try {
            CompleteFile.write(file, png);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String before = names.putIfAbsent(ByteBuffer.wrap(png), name);
        if (before != null) {
            mistakes.add(name + " shows the same as " + before);
        }
        return file;
    }

    /** @throws IllegalStateException if some are the same; it names them */
    void check() {
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(String.join("; ", mistakes));
        }
    }
}
