package dev.custody.chart;

import dev.custody.words.Figures;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The values of a chart, from 0 upward.
 *
 * @param step between two that are named
 * @param steps how many steps high it is, at least one
 */
public record Scale(Unit unit, double step, int steps) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final int WANTED_STEPS = 2;
    /** Names that a scale has at most. */
    public static final int MOST_TICKS = WANTED_STEPS + 1;

    private static final double MINUTE = 60e6;
    private static final double LONG = 120e6;

    /** One that that value fits into, in round steps. */
    public static Scale upTo(double most, Unit unit) {
        double least = switch (unit) {
            case COUNT -> 1;
            case PER_SECOND -> 0.5;
            case MICROS -> 1_000;
        };
        double of = unit == Unit.MICROS && most > LONG ? MINUTE : 1;
        double wanted = Math.max(most / WANTED_STEPS, least) / of;
        double power = Math.pow(10, Math.floor(Math.log10(wanted) + 1e-9));
        double step = power * 10;
        for (double round : ROUND) {
            if (round * power >= wanted - 1e-9 * wanted) {
                step = round * power;
                break;
            }
        }
        return new Scale(unit, step * of, Math.max(1, (int) Math.ceil(most / (step * of) - 1e-9)));
    }

    public double top() {
        return step * steps;
    }

    /** The values that are named, from 0 to the top. */
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** The share of the height at which a value stands, 0 to 1. */
    public double share(double value) {
        return Math.clamp(value / top(), 0, 1);
    }

    /** A value of that unit as people read it. */
    public static String text(double value, Unit unit, Locale locale) {
        return switch (unit) {
            case MICROS -> value == 0 ? "0" : Figures.span(Math.round(value), locale);
            case COUNT -> number(value, 0, locale);
            case PER_SECOND -> number(value, value < 10 ? 1 : 0, locale);
        };
    }

    private static String number(double value, int decimals, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
