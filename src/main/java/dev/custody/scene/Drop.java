package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import org.jspecify.annotations.Nullable;

/**
 * Where a carrier last let a message fall.
 *
 * @param at the component, or the end of the link that the hop had left
 * @param to the other end of the link; null if it fell from a component
 * @param fraction how far the hop had come
 */
public record Drop(long atMicros, ComponentId at, @Nullable ComponentId to, double fraction) {}
