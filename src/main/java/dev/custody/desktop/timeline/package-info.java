/**
 * The whole run on one line: its faults, retries, dead letters, duplicates and losses, and the playhead.
 *
 * <p>{@link dev.custody.desktop.timeline.MarkFold} finds what is worth a mark; {@link dev.custody.desktop.timeline.Axis} maps
 * virtual time to pixels and back; {@link dev.custody.desktop.timeline.TimelineViewModel} holds both and moves the playhead.
 */
@NullMarked
package dev.custody.desktop.timeline;

import org.jspecify.annotations.NullMarked;
