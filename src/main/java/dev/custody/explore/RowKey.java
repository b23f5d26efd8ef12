package dev.custody.explore;

import dev.custody.diagram.ComponentId;
import java.util.Optional;

/**
 * What the crash points of one row of the map have in common.
 *
 * @param on the component that breaks, or the beginning of the direction of a link that does
 * @param to the end of that direction; empty for a component
 * @param spot where in a program
 */
record RowKey(FaultKind kind, ComponentId on, Optional<ComponentId> to, Spot spot) {}
