package dev.custody.desktop.map;

import dev.custody.explore.HeatMap;
import dev.custody.explore.Question;

/**
 * A guarantee.
 *
 * @param first whether it is the first of its part: claims, risks, others
 * @param told what all rows together say, and what the guarantee means
 */
record MapColumn(String name, Question.Part part, boolean first, HeatMap.Verdict verdict, String told) {
    /** The style of its sign. */
    String styleClass() {
        return switch (verdict) {
            case UNTRIED, RISK_UNSEEN -> "verdict-open";
            case CLAIM_BROKEN -> "verdict-broken";
            case CLAIM_KEPT, CLAIM_KEPT_WHERE_MADE, OTHER_KEPT -> "verdict-kept";
            case RISK_WITNESSED -> "verdict-witnessed";
            case OTHER_BROKEN -> "verdict-other";
        };
    }
}
