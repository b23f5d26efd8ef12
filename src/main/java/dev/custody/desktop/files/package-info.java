/** What the window does with files and the clipboard, behind interfaces: a test has neither dialogs nor a clipboard. */
@NullMarked
package dev.custody.desktop.files;

import org.jspecify.annotations.NullMarked;
