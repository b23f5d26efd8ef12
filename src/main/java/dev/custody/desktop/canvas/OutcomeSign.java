package dev.custody.desktop.canvas;

import dev.custody.ledger.Outcome;
import dev.custody.scene.Look;
import java.util.Locale;

/** The sign of an outcome: the look of its messages on the canvas, by its style class in {@code styles/marks.css}. */
public final class OutcomeSign {
    private OutcomeSign() {}

    /** @param gotYes tells apart the two kinds of being under way */
    public static String styleClass(Outcome outcome, boolean gotYes) {
        return "look-" + look(outcome, gotYes).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Look look(Outcome outcome, boolean gotYes) {
        return switch (outcome) {
            case UNDER_WAY -> gotYes ? Look.ACCEPTED : Look.UNDER_WAY;
            case DELIVERED -> Look.DELIVERED;
            case REJECTED -> Look.REJECTED;
            case FAILED -> Look.FAILED;
            case DEAD_LETTERED -> Look.DEAD_LETTERED;
            case DUPLICATED -> Look.DUPLICATE;
            case MANGLED -> Look.HARMED;
            case MISDELIVERED -> Look.MISDELIVERED;
            case IN_DOUBT -> Look.IN_DOUBT;
            case LOST -> Look.LOST;
        };
    }
}
