package dev.custody.layout;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The sizes that the stylesheet gives, in world units.
 *
 * @param token the width of a message's token
 * @param pad the space between a component's edge and what is in it
 * @param gap the space between neighbouring tokens
 * @param head the height of a component's heading
 * @param line the height of a line of small text
 * @param lane how far a token travels beside the middle of its link
 * @param ring how far out from a component the ring reaches that stands around who holds a message
 * @param spaceX the least space between components side by side
 * @param spaceY the least space between components one above the other
 * @param denseSpaceX the least space between components side by side where room is scarce
 * @param denseSpaceY the least space between components one above the other where room is scarce
 * @param denseWidth how wide services and sinks are at most where room is scarce
 * @param legibleScale how many pixels a world unit should have at least: then all text is easily read
 * @param maxScale how many pixels a world unit may have at most
 */
public record Metrics(
        double token,
        double pad,
        double gap,
        double head,
        double line,
        double lane,
        double ring,
        double clientWidth,
        double serviceWidth,
        double databaseWidth,
        double vesselWidth,
        double spaceX,
        double spaceY,
        double denseSpaceX,
        double denseSpaceY,
        double denseWidth,
        double legibleScale,
        double maxScale) {

    /** The names by which the stylesheet gives them, in their order here. */
    public static final List<String> NAMES = List.of(
            "token",
            "pad",
            "gap",
            "head",
            "line",
            "lane",
            "ring",
            "client-width",
            "service-width",
            "database-width",
            "vessel-width",
            "space-x",
            "space-y",
            "dense-space-x",
            "dense-space-y",
            "dense-width",
            "legible-scale",
            "max-scale");

    /** The sizes that are given by name. */
    public static Metrics of(ToDoubleFunction<String> given) {
        double[] sizes = NAMES.stream().mapToDouble(given).toArray();
        return new Metrics(
                sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6], sizes[7], sizes[8], sizes[9],
                sizes[10], sizes[11], sizes[12], sizes[13], sizes[14], sizes[15], sizes[16], sizes[17]);
    }

    /** Whether the stylesheet has been read at all. */
    public boolean isKnown() {
        return token > 0 && maxScale > 0;
    }

    /** From the middle of a token to the middle of the next. */
    public double pitch() {
        return token + gap;
    }

    /**
     * With less space between things.
     *
     * @param density from 0, as it is, to 1, as little as there may be
     * @param narrow whether services and sinks are as narrow as they may be; then they have a seat less
     */
    public Metrics denser(double density, boolean narrow) {
        double most = narrow ? denseWidth : Double.MAX_VALUE;
        return new Metrics(
                token,
                pad,
                gap,
                head,
                line,
                lane,
                ring,
                clientWidth,
                Math.min(serviceWidth, most),
                Math.min(databaseWidth, most),
                Math.min(vesselWidth, most),
                spaceX + density * (denseSpaceX - spaceX),
                spaceY + density * (denseSpaceY - spaceY),
                denseSpaceX,
                denseSpaceY,
                denseWidth,
                legibleScale,
                maxScale);
    }
}
