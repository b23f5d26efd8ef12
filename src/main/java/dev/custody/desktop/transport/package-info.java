/**
 * Play, pause, step, speed and the clock.
 *
 * <p>{@link dev.custody.desktop.transport.TransportViewModel} turns frames into what the clock says.
 */
@NullMarked
package dev.custody.desktop.transport;

import org.jspecify.annotations.NullMarked;
