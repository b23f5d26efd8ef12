package dev.custody.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Keeps labels beside each other from lying on each other. */
public final class Spread {
    private Spread() {}

    /**
     * Places near those that are wanted, in their order, {@code apart} from each other and between two ends if there is room.
     *
     * @param wanted where each would be by itself
     */
    public static double[] of(double[] wanted, double apart, double from, double to) {
        int[] order = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] places = Arrays.copyOf(wanted, wanted.length);
        double free = from;
        for (int i : order) {
            places[i] = Math.max(places[i], free);
            free = places[i] + apart;
        }
        double limit = to;
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            places[i] = Math.min(places[i], limit);
            limit = places[i] - apart;
        }
        return places;
    }
}
