package dev.custody.desktop.prefs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which panels were seen, and how large their docks were.
 *
 * @param seen their ids; null before the first start has ended
 * @param sizes null if nobody has looked yet
 */
public record Panels(@Nullable List<String> seen, @Nullable Sizes sizes) {
    public static final Panels AS_AT_FIRST = new Panels(null, null);

    public Panels {
        seen = seen == null ? null : List.copyOf(seen);
    }

    /** The panels that were seen, if any were ever. */
    public Optional<List<String>> remembered() {
        return Optional.ofNullable(seen);
    }

    /** The sizes, if they are any good. */
    public Optional<Sizes> rememberedSizes() {
        return Optional.ofNullable(sizes).filter(Sizes::areSane);
    }

    /**
     * How large docks are.
     *
     * @param left the width of the left column, in pixels of the unscaled window
     * @param right the width of the right column, likewise
     * @param rightUpper the part of the right column that its upper dock has, 0 to 1
     * @param centreUpper the part of the middle that the diagram has, 0 to 1
     */
    public record Sizes(double left, double right, double rightUpper, double centreUpper) {
        boolean areSane() {
            return isWidth(left) && isWidth(right) && isPart(rightUpper) && isPart(centreUpper);
        }

        private static boolean isWidth(double pixels) {
            return pixels >= 50 && pixels <= 4_000;
        }

        private static boolean isPart(double part) {
            return part > 0.02 && part < 0.98;
        }
    }
}
