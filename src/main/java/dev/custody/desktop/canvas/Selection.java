package dev.custody.desktop.canvas;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Link;
import dev.custody.trace.MessageId;

/** What is selected on the canvas. */
public sealed interface Selection {
    record OfComponent(ComponentId component) implements Selection {}

    record OfLink(Link link) implements Selection {}

    record OfMessage(MessageId message) implements Selection {}

    /** Nothing is. */
    record None() implements Selection {}
}
