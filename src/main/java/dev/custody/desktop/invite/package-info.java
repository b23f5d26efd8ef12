/**
 * The audience in the window: {@link dev.custody.desktop.invite.InviteViewModel} opens and ends an invitation, its views show the
 * way in, and once a pulse {@code Liaison} gives the run what phones send and tells them what became of it.
 *
 * <p>The threads of the server are never met here: a {@link dev.custody.audience.Room} lies between, and neither side waits for the
 * other.
 */
@NullMarked
package dev.custody.desktop.invite;

import org.jspecify.annotations.NullMarked;
