package dev.custody.desktop.palette;

import java.util.List;

/**
 * An entry that fits what was typed.
 *
 * @param letters the positions in its name of the letters that were typed
 */
record Found(PaletteEntry entry, List<Integer> letters) {
    Found {
        letters = List.copyOf(letters);
    }
}
