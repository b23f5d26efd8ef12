package dev.custody.picture;

import dev.custody.layout.Box;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gradient of a stylesheet that repeats, and so is a hatching: in pictures it is lines. A gradient that repeats and lets
 * through what is below it is more than writers of PDF understand.
 *
 * @param dx from one line to the next, along their normal
 * @param dy the same downwards
 * @param clear the part of that in which there is no line
 * @param colour of the lines
 */
record Hatching(double dx, double dy, double clear, String colour) {
    private static final String LENGTH = "(-?[\\d.]+)px";
    private static final Pattern WRITTEN = Pattern.compile("linear-gradient\\(from " + LENGTH + " " + LENGTH + " to "
            + LENGTH + " " + LENGTH + ", repeat, transparent [\\d.]+%, (\\S+) ([\\d.]+)%\\)");

    static boolean isOne(String value) {
        return value.startsWith("linear-gradient(") && value.contains(", repeat,");
    }

    static Hatching of(String value) {
        Matcher written = WRITTEN.matcher(value);
        if (!written.matches()) {
            throw new IllegalArgumentException("not a hatching that pictures know: " + value);
        }
        return new Hatching(
                number(written, 3) - number(written, 1),
                number(written, 4) - number(written, 2),
                number(written, 6) / 100,
                written.group(5));
    }

    private static double number(Matcher written, int group) {
        return Double.parseDouble(written.group(group));
    }

    /** How thick the lines are. */
    double thickness() {
        return Math.hypot(dx, dy) * (1 - clear);
    }

    /** The lines within the largest circle in that room, as a path. */
    String lines(Box room) {
        double period = Math.hypot(dx, dy);
        double alongX = dx / period;
        double alongY = dy / period;
        double radius = Math.min(room.width(), room.height()) / 2;
        double middle = (room.width() * alongX + room.height() * alongY) / 2;
        StringBuilder path = new StringBuilder();
        int first = (int) Math.floor((middle - radius) / period) - 1;
        for (int i = first; i * period < middle + radius; i++) {
            double away = (i + (1 + clear) / 2) * period - middle;
            double edge = Math.abs(away) + thickness() / 2;
            if (edge < radius) {
                double half = Math.sqrt(radius * radius - edge * edge);
                double x = room.centerX() + away * alongX;
                double y = room.centerY() + away * alongY;
                path.append('M').append(Svg.of(x - half * alongY)).append(' ').append(Svg.of(y + half * alongX));
                path.append('L').append(Svg.of(x + half * alongY)).append(' ').append(Svg.of(y - half * alongX));
            }
        }
        return path.toString();
    }
}
