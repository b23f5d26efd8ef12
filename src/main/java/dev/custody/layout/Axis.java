package dev.custody.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Where the columns (or the rows) of a diagram stand in the world: each as far from the next as what stands in them needs. A
 * component may stand between two of them.
 */
final class Axis {
    /** Two components, by their columns, that have to keep a distance: {@code to} is the greater one. */
    record Apart(double from, double to, double distance) {}

    private final int first;
    /** From each column to the next. */
    private final double[] steps;
    /** Beyond the first and the last. */
    private final double beyond;

    private Axis(int first, double[] steps, double beyond) {
        this.first = first;
        this.steps = steps;
        this.beyond = beyond;
    }

    /**
     * The least that keeps all distances.
     *
     * @param low and {@code high}: the first and the last column in which anything stands
     * @param even whether all columns are as far from each other as the furthest two
     * @param beyond how far apart columns are that are not in the diagram
     */
    static Axis of(double low, double high, List<Apart> apart, boolean even, double beyond) {
        int first = (int) Math.floor(low);
        double[] steps = new double[Math.max(0, (int) Math.ceil(high) - first)];
        Arrays.fill(steps, 1);
        // Neighbours first: what they need may do for those further apart.
        List<Apart> order = apart.stream()
                .sorted((a, b) -> Double.compare(a.to() - a.from(), b.to() - b.from()))
                .toList();
        for (Apart pair : order) {
            widen(first, steps, pair);
        }
        if (even) {
            Arrays.fill(steps, Arrays.stream(steps).max().orElse(1));
        }
        return new Axis(first, steps, beyond);
    }

    /** Steps only ever grow, so that who had enough room still has it. */
    private static void widen(int first, double[] steps, Apart pair) {
        double have = 0;
        double squares = 0;
        for (int i = 0; i < steps.length; i++) {
            double part = part(first + i, pair);
            have += part * steps[i];
            squares += part * part;
        }
        for (int i = 0; i < steps.length && have < pair.distance(); i++) {
            steps[i] += (pair.distance() - have) * part(first + i, pair) / squares;
        }
    }

    /** How much of the step from that column on lies between the two. */
    private static double part(int column, Apart pair) {
        return Math.max(0, Math.min(pair.to(), column + 1) - Math.max(pair.from(), column));
    }

    Axis stretched(double factor) {
        return new Axis(first, Arrays.stream(steps).map(step -> step * factor).toArray(), beyond * factor);
    }

    /** The place in the world of that column. */
    double position(double column) {
        double rest = column - first;
        double position = 0;
        if (rest <= 0) {
            return rest * beyond;
        }
        for (double step : steps) {
            if (rest <= 1) {
                return position + rest * step;
            }
            position += step;
            rest--;
        }
        return position + rest * beyond;
    }

    /** The column at that place in the world. */
    double column(double position) {
        double rest = position;
        int column = first;
        if (rest <= 0) {
            return column + rest / beyond;
        }
        for (double step : steps) {
            if (rest <= step) {
                return column + rest / step;
            }
            rest -= step;
            column++;
        }
        return column + rest / beyond;
    }
}
