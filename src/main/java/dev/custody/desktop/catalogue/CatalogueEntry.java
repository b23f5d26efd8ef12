package dev.custody.desktop.catalogue;

import dev.custody.diagram.Diagram;

/** A line of the catalogue. */
sealed interface CatalogueEntry {
    /** The name of a group; it can't be opened. */
    record Heading(String text) implements CatalogueEntry {}

    record Item(Diagram diagram) implements CatalogueEntry {}
}
