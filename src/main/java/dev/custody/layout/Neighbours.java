package dev.custody.layout;

import java.util.Map;
import java.util.Optional;

/** Who is next when an arrow key is pressed. */
public final class Neighbours {
    /** Something aside counts as so much further away. */
    private static final double ASIDE = 2.5;

    private Neighbours() {}

    /** A direction on the screen. */
    public enum Direction {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int dx;
        private final int dy;

        Direction(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }

        /** 1 for to the right, -1 for to the left. */
        public int dx() {
            return dx;
        }

        /** 1 for down, -1 for up. */
        public int dy() {
            return dy;
        }
    }

    /** The nearest of {@code boxes} in that direction from {@code start}; what is aside counts as further away. */
    public static <K> Optional<K> next(Map<K, Box> boxes, K start, Direction direction) {
        Box from = boxes.get(start);
        if (from == null) {
            return Optional.empty();
        }
        K best = null;
        double least = Double.MAX_VALUE;
        for (Map.Entry<K, Box> entry : boxes.entrySet()) {
            double dx = entry.getValue().centerX() - from.centerX();
            double dy = entry.getValue().centerY() - from.centerY();
            double along = switch (direction) {
                case LEFT -> -dx;
                case RIGHT -> dx;
                case UP -> -dy;
                case DOWN -> dy;
            };
            double aside = direction == Direction.LEFT || direction == Direction.RIGHT ? Math.abs(dy) : Math.abs(dx);
            double cost = along + ASIDE * aside;
            if (along > 1 && cost < least) {
                least = cost;
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }
}
