package dev.custody.picture;

import dev.custody.layout.Anatomy;
import dev.custody.layout.VesselAnatomy;

/** The outlines of what the canvas and pictures draw, as SVG paths. */
public final class Shapes {
    public static final String POWER = "M6 0.5 V6 M2.6 2.4 A5 5 0 1 0 9.4 2.4";
    public static final String RISE = "M1 6 A5 5 0 1 1 3 10 M1 1.5 V6 H5.5";
    public static final String PERSON =
            "M12 2 a6 6 0 1 1 0 12 a6 6 0 1 1 0 -12 Z M0.5 30 C0.5 20 5 16.5 12 16.5 C19 16.5 23.5 20 23.5 30 Z";
    public static final String SCISSORS =
            "M3 3 m-2.4 0 a2.4 2.4 0 1 0 4.8 0 a2.4 2.4 0 1 0 -4.8 0 M3 11 m-2.4 0 a2.4 2.4 0 1 0 4.8 0 a2.4 2.4 0 1 0"
                    + " -4.8 0 M5 4.4 L14.5 11.5 M5 9.6 L14.5 2.5";
    public static final String CHECK = "M1 5.5 L4.2 8.8 L10 1.6";
    public static final String CROSS = "M1.5 1.5 L9 9 M9 1.5 L1.5 9";

    private Shapes() {}

    /** The solid part of a cylinder whose lid has that height. */
    public static String cylinder(double width, double height, double lid) {
        double rx = width / 2;
        double ry = lid / 2;
        return format(
                "M0 %.2f A%.2f %.2f 0 0 1 %.2f %.2f V%.2f A%.2f %.2f 0 0 1 0 %.2f Z",
                ry, rx, ry, width, ry, height - ry, rx, ry, height - ry);
    }

    /** A page whose upper right corner is folded, on a pile of others. */
    public static String page(double width, double height, double fold) {
        double pile = 5;
        return format(
                "M8 0 H%.2f L%.2f %.2f V%.2f Q%.2f %.2f %.2f %.2f H8 Q0 %.2f 0 %.2f V8 Q0 0 8 0 Z"
                        + " M%.2f %.2f H%.2f M%.2f %.2f H%.2f",
                width - fold,
                width,
                fold,
                height - 2 * pile - 8,
                width,
                height - 2 * pile,
                width - 8,
                height - 2 * pile,
                height - 2 * pile,
                height - 2 * pile - 8,
                pile,
                height - pile,
                width - pile,
                2 * pile,
                height,
                width - 2 * pile);
    }

    /** The corner of a page that is folded over. */
    public static String fold(double width, double fold) {
        return format("M%.2f 0 V%.2f H%.2f Z", width - fold, fold, width);
    }

    /** A crate that is open above, with a rim. */
    public static String crate(double width, double height, double rim) {
        double top = rim * 0.8;
        return format(
                "M0 %.2f H%.2f V%.2f H%.2f V%.2f Q%.2f %.2f %.2f %.2f H14 Q6 %.2f 6 %.2f V%.2f H0 Z",
                top,
                width,
                top + 8,
                width - 6,
                height - 8,
                width - 6,
                height,
                width - 14,
                height,
                height,
                height - 8,
                top + 8);
    }

    /** Files that look out of a crate. */
    public static String files(double width, double rim) {
        StringBuilder path = new StringBuilder();
        double each = (width - 28) / 3;
        for (int i = 0; i < 3; i++) {
            double x = 14 + i * each;
            double top = i == 1 ? 0 : rim * 0.28;
            path.append(format(
                    "M%.2f %.2f V%.2f H%.2f L%.2f %.2f V%.2f Z ",
                    x, rim, top, x + each * 0.55, x + each * 0.72, top + rim * 0.34, rim));
        }
        return path.toString().strip();
    }

    /** A cloud: what is in it is somebody else's business. */
    public static String cloud(double width, double height, double bump) {
        return format(
                "M%.2f %.2f H%.2f A%.2f %.2f 0 0 0 %.2f %.2f V%.2f A%.2f %.2f 0 0 0 %.2f %.2f A%.2f %.2f 0 0 0 %.2f"
                        + " %.2f A%.2f %.2f 0 0 0 %.2f %.2f V%.2f A%.2f %.2f 0 0 0 %.2f %.2f Z",
                bump,
                height,
                width - bump,
                bump,
                bump,
                width,
                height - bump,
                bump * 1.2,
                width * 0.2,
                bump * 1.1,
                width * 0.7,
                bump * 0.72,
                width * 0.24,
                bump * 1.1,
                width * 0.28,
                bump * 0.72,
                width * 0.2,
                bump * 1.1,
                0.0,
                bump * 1.2,
                height - bump,
                bump,
                bump,
                bump,
                height);
    }

    /** An ellipse. */
    public static String lid(double width, double lid) {
        double rx = width / 2;
        double ry = lid / 2;
        return format(
                "M0 %.2f A%.2f %.2f 0 0 1 %.2f %.2f A%.2f %.2f 0 0 1 0 %.2f Z", ry, rx, ry, width, ry, rx, ry, ry);
    }

    /** The walls and the bottom of a vessel that is open above. */
    public static String trough(double width, double height, double wall) {
        double r = 14;
        double in = r - wall * 0.6;
        return format(
                "M0 0 H%.2f V%.2f Q%.2f %.2f %.2f %.2f H%.2f Q%.2f %.2f %.2f %.2f V0 H%.2f V%.2f Q%.2f %.2f %.2f %.2f"
                        + " H%.2f Q0 %.2f 0 %.2f Z",
                wall,
                height - wall - in,
                wall,
                height - wall,
                wall + in,
                height - wall,
                width - wall - in,
                width - wall,
                height - wall,
                width - wall,
                height - wall - in,
                width,
                height - r,
                width,
                height,
                width - r,
                height,
                r,
                height,
                height - r);
    }

    /** What is within those walls. */
    public static String basin(double width, double height) {
        double r = 14;
        return format(
                "M2 6 H%.2f V%.2f Q%.2f %.2f %.2f %.2f H%.2f Q2 %.2f 2 %.2f Z",
                width - 2, height - r, width - 2, height - 2, width - r, height - 2, r, height - 2, height - r);
    }

    /** A crack across a component: at the head it leaves out what is written there. */
    public static String crack(Anatomy anatomy) {
        // A vessel has its name at the left and its count at the right; all else has nothing but a name.
        return anatomy instanceof VesselAnatomy
                ? crack(anatomy, new double[] {0.62, 0.5, 0.6, 0.42, 0.52, 0.36, 0.44}, 2)
                : crack(anatomy, new double[] {0.88, 0.8, 0.87, 0.56, 0.62, 0.4, 0.47}, 4);
    }

    /** @param turns where it turns on its way down, and {@code right} the one from which a branch goes to the right */
    private static String crack(Anatomy anatomy, double[] turns, int right) {
        double width = anatomy.width();
        double height = anatomy.height();
        double down = height / (turns.length - 1);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < turns.length; i++) {
            path.append(format("%s%.2f %.2f ", i == 0 ? "M" : "L", width * turns[i], down * i));
        }
        path.append(format("M%.2f %.2f l%.2f %.2f ", width * turns[right], down * right, width * 0.18, height * 0.09));
        int left = turns.length / 2;
        path.append(format("M%.2f %.2f l%.2f %.2f", width * turns[left], down * left, width * -0.2, height * 0.06));
        return path.toString();
    }

    /** What {@link String#format} makes of it, in a fraction of the time: a film asks for the same few a hundred thousand times. */
    private static String format(String pattern, Object... values) {
        StringBuilder path = new StringBuilder(pattern.length() + 4 * values.length);
        int from = 0;
        for (Object value : values) {
            int at = pattern.indexOf('%', from);
            path.append(pattern, from, at);
            if (value instanceof Double number) {
                decimal(path, number);
                from = at + "%.2f".length();
            } else {
                path.append(value);
                from = at + "%s".length();
            }
        }
        return path.append(pattern, from, pattern.length()).toString();
    }

    private static void decimal(StringBuilder path, double value) {
        long hundredths = Math.round(Math.abs(value) * 100);
        path.append(value < 0 && hundredths > 0 ? "-" : "").append(hundredths / 100);
        path.append('.').append(hundredths / 10 % 10).append(hundredths % 10);
    }
}
