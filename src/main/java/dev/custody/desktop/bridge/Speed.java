package dev.custody.desktop.bridge;

import dev.custody.words.Figures;
import java.util.List;
import java.util.Locale;

/**
 * How fast virtual time passes.
 *
 * @param factor virtual seconds per second; 0 for the pace that follows the action
 */
public record Speed(double factor) {
    /** A hop takes long enough to be seen, and idle time passes quickly. */
    public static final Speed ACTION = new Speed(0);

    /** What the screen offers, slowest first; the pace that follows the action stands apart. */
    public static final List<Speed> LADDER = List.of(
            new Speed(0.01),
            new Speed(0.03),
            new Speed(0.1),
            new Speed(0.3),
            new Speed(1),
            new Speed(3),
            new Speed(10),
            new Speed(30),
            new Speed(100));

    public boolean followsAction() {
        return factor == 0;
    }

    /** The next faster one on the ladder, the fastest for itself. From the action's pace to {@code ×1}. */
    public Speed faster() {
        if (followsAction()) {
            return new Speed(1);
        }
        return LADDER.stream().filter(s -> s.factor > factor).findFirst().orElse(LADDER.getLast());
    }

    /** The next slower one on the ladder, the slowest for itself. From the action's pace to {@code ×0.1}. */
    public Speed slower() {
        if (followsAction()) {
            return new Speed(0.1);
        }
        return LADDER.reversed().stream()
                .filter(s -> s.factor < factor)
                .findFirst()
                .orElse(LADDER.getFirst());
    }

    /**
     * As written on the screen.
     *
     * @param ofAction what the pace that follows the action is called
     */
    public String text(String ofAction, Locale numbers) {
        return followsAction() ? ofAction : Figures.factor(factor, numbers);
    }

    @Override
    public String toString() {
        return followsAction() ? "Action pace" : Figures.factor(factor);
    }
}
