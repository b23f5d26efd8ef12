/** What the diagram claims and risks, and how it stands with that at the playhead. */
@NullMarked
package dev.custody.desktop.guarantees;

import org.jspecify.annotations.NullMarked;
