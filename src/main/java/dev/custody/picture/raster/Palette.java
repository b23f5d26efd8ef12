package dev.custody.picture.raster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Up to 255 colours for pictures with more: those that are seen most are exact, the others are the means of what is near each
 * other. The last place is left for what is transparent.
 */
final class Palette {
    static final int TRANSPARENT = 255;

    private static final int EXACT = 96;
    private static final int MOST = 255;

    private final List<Integer> colours = new ArrayList<>();
    private final Map<Integer, Integer> nearest = new HashMap<>();

    /** @param seen how often each colour is seen, as {@code 0xRRGGBB} */
    Palette(Map<Integer, Integer> seen) {
        List<Map.Entry<Integer, Integer>> byCount = seen.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        int exact = byCount.size() <= MOST ? byCount.size() : EXACT;
        byCount.subList(0, exact).forEach(entry -> colours.add(entry.getKey()));
        if (exact < byCount.size()) {
            cut(byCount.subList(exact, byCount.size()));
        }
    }

    /** Colours near each other, and how often they are seen. */
    private record Heap(List<Map.Entry<Integer, Integer>> colours) {
        long weight() {
            return colours.stream().mapToLong(Map.Entry::getValue).sum();
        }

        int span(int shift) {
            int low = 255;
            int high = 0;
            for (Map.Entry<Integer, Integer> colour : colours) {
                int value = colour.getKey() >> shift & 0xFF;
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return high - low;
        }

        int widest() {
            int red = span(16);
            int green = span(8);
            int blue = span(0);
            return green >= red && green >= blue ? 8 : red >= blue ? 16 : 0;
        }

        /** How much is gained by splitting it. */
        long urge() {
            return colours.size() < 2 ? 0 : weight() * span(widest()) * span(widest());
        }

        List<Heap> split() {
            int shift = widest();
            List<Map.Entry<Integer, Integer>> sorted = new ArrayList<>(colours);
            sorted.sort(Comparator.comparing((Map.Entry<Integer, Integer> entry) -> entry.getKey() >> shift & 0xFF)
                    .thenComparing(Map.Entry::getKey));
            long half = weight() / 2;
            long sum = 0;
            int at = 0;
            while (at < sorted.size() - 1 && sum + sorted.get(at).getValue() <= half) {
                sum += sorted.get(at++).getValue();
            }
            int cut = Math.max(1, at);
            return List.of(new Heap(sorted.subList(0, cut)), new Heap(sorted.subList(cut, sorted.size())));
        }

        int mean() {
            long weight = weight();
            int mean = 0;
            for (int shift : new int[] {16, 8, 0}) {
                long sum = 0;
                for (Map.Entry<Integer, Integer> colour : colours) {
                    sum += (long) (colour.getKey() >> shift & 0xFF) * colour.getValue();
                }
                mean |= (int) ((sum + weight / 2) / weight) << shift;
            }
            return mean;
        }
    }

    private void cut(List<Map.Entry<Integer, Integer>> rest) {
        List<Heap> heaps = new ArrayList<>();
        heaps.add(new Heap(rest));
        while (colours.size() + heaps.size() < MOST) {
            Heap widest =
                    heaps.stream().max(Comparator.comparingLong(Heap::urge)).orElseThrow();
            if (widest.urge() == 0) {
                break;
            }
            heaps.remove(widest);
            heaps.addAll(widest.split());
        }
        heaps.forEach(heap -> colours.add(heap.mean()));
    }

    /** The place of the colour that comes nearest. */
    int index(int rgb) {
        return nearest.computeIfAbsent(rgb & 0xFFFFFF, this::find);
    }

    private int find(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.size(); i++) {
            int colour = colours.get(i);
            int red = (colour >> 16 & 0xFF) - (rgb >> 16 & 0xFF);
            int green = (colour >> 8 & 0xFF) - (rgb >> 8 & 0xFF);
            int blue = (colour & 0xFF) - (rgb & 0xFF);
            int far = 3 * red * red + 6 * green * green + blue * blue;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    /** One of red, green and blue of all places. */
    byte[] channel(int shift) {
        byte[] values = new byte[256];
        for (int i = 0; i < colours.size(); i++) {
            values[i] = (byte) (colours.get(i) >> shift);
        }
        return values;
    }
}
