package dev.custody.audience;

import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;

/** The diagrams that are built in. */
final class Diagrams {
    private Diagrams() {}

    static Diagram of(String id) {
        return new Catalogue(new DiagramLoader()).diagram(id);
    }
}
