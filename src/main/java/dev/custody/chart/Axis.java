package dev.custody.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The stretch of virtual time that is in view.
 *
 * @param fromMicros at the left end
 * @param toMicros at the right end; later than the left
 */
public record Axis(double fromMicros, double toMicros) {
    /** No stretch in view is shorter. */
    private static final double SHORTEST_MICROS = 1_000;

    /** What stays in view before the playhead when the page turns. */
    private static final double MARGIN = 0.1;

    private static final double[] STEPS = {1, 2, 5, 10};

    /** A place with a name on it. */
    public record Tick(double x, String label) {}

    /** All of a run, with some room at the end for what comes. */
    public static Axis fitting(long edgeMicros) {
        return new Axis(0, Math.max(1_000_000, edgeMicros * 1.04));
    }

    public double xOf(double micros, double width) {
        return (micros - fromMicros) / (toMicros - fromMicros) * width;
    }

    public long microsAt(double x, double width) {
        return width <= 0 ? 0 : Math.max(0, Math.round(fromMicros + x / width * (toMicros - fromMicros)));
    }

    /** The same place stays under {@code x}. @param factor less than 1 to look closer */
    public Axis zoomed(double factor, double x, double width) {
        double at = fromMicros + x / width * (toMicros - fromMicros);
        double span = Math.max(SHORTEST_MICROS, (toMicros - fromMicros) * factor);
        double from = Math.max(0, at - x / width * span);
        return new Axis(from, from + span);
    }

    public Axis moved(double pixels, double width) {
        double by = pixels / width * (toMicros - fromMicros);
        double from = Math.max(0, fromMicros + by);
        return new Axis(from, from + toMicros - fromMicros);
    }

    /** The same stretch, turned over like a page so that this time is near its left end. */
    public Axis turnedTo(double micros) {
        double span = toMicros - fromMicros;
        double from = Math.max(0, micros - span * MARGIN);
        return new Axis(from, from + span);
    }

    public boolean contains(double micros) {
        return micros >= fromMicros && micros <= toMicros;
    }

    /** Round times, at least {@code apart} pixels from each other. */
    public List<Tick> ticks(double width, double apart) {
        return ticks(width, apart, Locale.ROOT);
    }

    /** The same with names as a language writes numbers. */
    public List<Tick> ticks(double width, double apart, Locale numbers) {
        double least = (toMicros - fromMicros) * apart / Math.max(width, apart);
        double unit = Math.pow(10, Math.floor(Math.log10(least)));
        double step = unit * 10;
        for (double candidate : STEPS) {
            if (unit * candidate >= least) {
                step = unit * candidate;
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(fromMicros / step); i * step <= toMicros; i++) {
            ticks.add(new Tick(xOf(i * step, width), label(i * step, step, numbers)));
        }
        return ticks;
    }

    private static String label(double micros, double step, Locale numbers) {
        if (micros >= 120e6 && step >= 1e6) {
            return String.format(Locale.ROOT, "%d:%02d", (long) (micros / 60e6), (long) (micros / 1e6) % 60);
        }
        int decimals = (int) Math.max(0, Math.min(6, Math.ceil(6 - Math.log10(step) - 1e-9)));
        return String.format(numbers, "%." + decimals + "f s", micros / 1e6);
    }
}
