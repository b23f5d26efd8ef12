package dev.custody.desktop.compare;

import dev.custody.diagram.Diagram;

/** What the open run can be compared with. */
sealed interface Choice {
    /** As it is listed. */
    String name();

    /** The same run on another diagram. */
    record OfDiagram(Diagram diagram, String name) implements Choice {}

    /** Another branch of the same run, by its id. */
    record OfBranch(int id, String name) implements Choice {}
}
