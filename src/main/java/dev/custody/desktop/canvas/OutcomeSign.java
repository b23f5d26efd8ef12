package dev.custody.desktop.canvas;

import dev.custody.ledger.Outcome;
import dev.custody.picture.OutcomeLooks;
import dev.custody.picture.StyleNames;

/** The sign of an outcome: the look of its messages on the canvas, by its style class in {@code styles/marks.css}. */
public final class OutcomeSign {
    private OutcomeSign() {}

    /** @param gotYes tells apart the two kinds of being under way */
    public static String styleClass(Outcome outcome, boolean gotYes) {
        return StyleNames.of(OutcomeLooks.of(outcome, gotYes));
    }
}
