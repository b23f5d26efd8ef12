package dev.custody.desktop.canvas.layout;

/**
 * The sizes that the stylesheet gives, in world units.
 *
 * @param token the width of a message's token
 * @param pad the space between a component's edge and what is in it
 * @param gap the space between neighbouring tokens
 * @param head the height of a component's heading
 * @param line the height of a line of small text
 * @param lane how far a token travels beside the middle of its link
 * @param spaceX the least space between components side by side
 * @param spaceY the least space between components one above the other
 * @param maxScale how many pixels a world unit may have at most
 */
public record Metrics(
        double token,
        double pad,
        double gap,
        double head,
        double line,
        double lane,
        double clientWidth,
        double serviceWidth,
        double databaseWidth,
        double vesselWidth,
        double spaceX,
        double spaceY,
        double maxScale) {

    /** Whether the stylesheet has been read at all. */
    public boolean isKnown() {
        return token > 0 && maxScale > 0;
    }

    /** From the middle of a token to the middle of the next. */
    public double pitch() {
        return token + gap;
    }
}
