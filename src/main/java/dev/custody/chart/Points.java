package dev.custody.chart;

import java.util.Arrays;

/** A series between two times, one point a pixel. Where it has no value, all three are NaN. */
public final class Points {
    private final double[] min;
    private final double[] max;
    private final double[] last;

    Points(int pixels) {
        min = nothing(pixels);
        max = nothing(pixels);
        last = nothing(pixels);
    }

    private static double[] nothing(int pixels) {
        double[] values = new double[pixels];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    void set(int pixel, double least, double greatest, double lastly) {
        min[pixel] = least;
        max[pixel] = greatest;
        last[pixel] = lastly;
    }

    public int size() {
        return last.length;
    }

    public double min(int pixel) {
        return min[pixel];
    }

    public double max(int pixel) {
        return max[pixel];
    }

    public double last(int pixel) {
        return last[pixel];
    }
}
