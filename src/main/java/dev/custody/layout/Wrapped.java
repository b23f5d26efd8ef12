package dev.custody.layout;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Words in a room of their own: on one line, or on two where one would have to be written smaller.
 *
 * @param factor how many times their own size they are written in; 1 at most
 */
public record Wrapped(List<String> lines, double factor) {
    /**
     * Words in that room.
     *
     * @param line how high a line of them would like to be
     * @param widthOf how wide a text would like to be
     */
    public static Wrapped of(String words, double width, double height, double line, ToDoubleFunction<String> widthOf) {
        double natural = widthOf.applyAsDouble(words);
        Wrapped one = new Wrapped(List.of(words), natural > width ? width / natural : 1);
        if (one.factor == 1) {
            return one;
        }
        double most = Math.min(1, height / (2 * line));
        Wrapped best = one;
        for (int space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', space + 1)) {
            String first = words.substring(0, space);
            String second = words.substring(space + 1);
            double widest = Math.max(widthOf.applyAsDouble(first), widthOf.applyAsDouble(second));
            double factor = Math.min(most, width / widest);
            if (factor > best.factor) {
                best = new Wrapped(List.of(first, second), factor);
            }
        }
        return best;
    }
}
