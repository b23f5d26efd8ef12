package dev.custody.desktop.ledger;

import dev.custody.ledger.Outcome;

/** The style class that gives an outcome its shape and its colour: see {@code styles/marks.css}. */
final class OutcomeMark {
    private OutcomeMark() {}

    /** @param gotYes tells apart the two kinds of being under way */
    static String styleClass(Outcome outcome, boolean gotYes) {
        return switch (outcome) {
            case UNDER_WAY -> gotYes ? "look-accepted" : "look-under-way";
            case DELIVERED -> "look-delivered";
            case REJECTED -> "look-rejected";
            case FAILED -> "look-failed";
            case DEAD_LETTERED -> "look-dead";
            case DUPLICATED -> "look-duplicate";
            case MANGLED, MISDELIVERED -> "look-harmed";
            case IN_DOUBT -> "look-doubt";
            case LOST -> "look-lost";
        };
    }
}
