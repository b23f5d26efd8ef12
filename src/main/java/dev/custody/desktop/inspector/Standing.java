package dev.custody.desktop.inspector;

import dev.custody.words.Kebab;
import javafx.css.PseudoClass;

/** How something stands, as its colour says: as it should, slower than it should, or broken. */
enum Standing {
    WELL,
    SLOW,
    AMISS;

    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(Kebab.of(this));

    static Standing of(boolean amiss, boolean slow) {
        return amiss ? AMISS : slow ? SLOW : WELL;
    }

    /** What of a style sheet is for this. */
    PseudoClass pseudoClass() {
        return pseudoClass;
    }
}
