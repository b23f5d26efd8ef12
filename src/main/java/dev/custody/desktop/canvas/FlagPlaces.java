package dev.custody.desktop.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a place beside its token for each flag, so that no flag covers another or a token; one for which there is none waits until
 * there is. Who had a place has it first, so that flags do not change places with every step. All in pixels.
 */
final class FlagPlaces {
    private static final double GAP = 2;

    /** An upright rectangle. */
    record Area(double left, double top, double width, double height) {
        boolean meets(Area other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    private enum Side {
        ABOVE,
        RIGHT,
        BELOW,
        LEFT
    }

    private Map<Long, Side> before = new HashMap<>();
    private Map<Long, Side> now = new HashMap<>();
    private final List<Area> taken = new ArrayList<>();

    /** Begins another picture, with these tokens in it. */
    void begin(List<Area> tokens) {
        Map<Long, Side> spare = before;
        before = now;
        now = spare;
        now.clear();
        taken.clear();
        taken.addAll(tokens);
    }

    /** Whether the flag of that token had a place in the last picture. */
    boolean hadPlace(long key) {
        return before.containsKey(key);
    }

    /** A place for the flag of a token. */
    Optional<Area> place(long key, Area token, double width, double height) {
        Side known = before.get(key);
        if (known != null) {
            Area again = at(known, token, width, height);
            if (isFree(again)) {
                return take(key, known, again);
            }
        }
        for (Side side : Side.values()) {
            Area area = at(side, token, width, height);
            if (isFree(area)) {
                return take(key, side, area);
            }
        }
        return Optional.empty();
    }

    private Optional<Area> take(long key, Side side, Area area) {
        now.put(key, side);
        taken.add(area);
        return Optional.of(area);
    }

    private boolean isFree(Area area) {
        for (Area each : taken) {
            if (each.meets(area)) {
                return false;
            }
        }
        return true;
    }

    private static Area at(Side side, Area token, double width, double height) {
        double middle = token.left + (token.width - width) / 2;
        double level = token.top + (token.height - height) / 2;
        return switch (side) {
            case ABOVE -> new Area(middle, token.top - GAP - height, width, height);
            case RIGHT -> new Area(token.left + token.width + GAP, level, width, height);
            case BELOW -> new Area(middle, token.top + token.height + GAP, width, height);
            case LEFT -> new Area(token.left - GAP - width, level, width, height);
        };
    }
}
