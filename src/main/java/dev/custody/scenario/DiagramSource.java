package dev.custody.scenario;

import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.diagram.load.LoadResult;
import java.nio.file.Path;

/** Where the diagrams of run files come from. */
public interface DiagramSource {
    /** A diagram of the catalogue, by its id. */
    LoadResult named(String id);

    /** A diagram in a file. */
    LoadResult load(Path file);

    /** The built-in catalogue, and files read by {@code loader}. */
    static DiagramSource of(Catalogue catalogue, DiagramLoader loader) {
        return new DiagramSource() {
            @Override
            public LoadResult named(String id) {
                return catalogue.load(id);
            }

            @Override
            public LoadResult load(Path file) {
                return loader.load(file);
            }
        };
    }
}
