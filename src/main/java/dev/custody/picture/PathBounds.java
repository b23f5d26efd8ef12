package dev.custody.picture;

import dev.custody.layout.Box;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The room that an SVG path takes: what JavaFX stretches to the size of a region. Of curves, their control points count. */
final class PathBounds {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE]-?\\d+)?");

    private final Matcher tokens;
    private String next = "";
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private PathBounds(String path) {
        tokens = TOKEN.matcher(path);
        advance();
    }

    static Box of(String path) {
        PathBounds bounds = new PathBounds(path);
        bounds.read();
        return new Box(bounds.left, bounds.top, bounds.right - bounds.left, bounds.bottom - bounds.top);
    }

    private void advance() {
        next = tokens.find() ? tokens.group() : "";
    }

    private double number() {
        double value = Double.parseDouble(next);
        advance();
        return value;
    }

    private boolean isNumber() {
        return !next.isEmpty() && !Character.isLetter(next.charAt(0));
    }

    private void read() {
        while (!next.isEmpty()) {
            char command = next.charAt(0);
            advance();
            boolean relative = Character.isLowerCase(command);
            do {
                segment(Character.toUpperCase(command), relative);
            } while (isNumber());
        }
    }

    private void segment(char command, boolean relative) {
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (command) {
            case 'M' -> {
                go(fromX + number(), fromY + number());
                startX = x;
                startY = y;
            }
            case 'L', 'T' -> go(fromX + number(), fromY + number());
            case 'H' -> go(fromX + number(), y);
            case 'V' -> go(x, fromY + number());
            case 'Q', 'S' -> {
                meet(fromX + number(), fromY + number());
                go(fromX + number(), fromY + number());
            }
            case 'C' -> {
                meet(fromX + number(), fromY + number());
                meet(fromX + number(), fromY + number());
                go(fromX + number(), fromY + number());
            }
            case 'A' -> arc(relative);
            case 'Z' -> go(startX, startY);
            default -> throw new IllegalArgumentException("a path with the command " + command);
        }
    }

    /** Along an arc that is not turned. */
    private void arc(boolean relative) {
        double fromX = x;
        double fromY = y;
        double rx = number();
        double ry = number();
        number();
        boolean large = number() != 0;
        boolean clockwise = number() != 0;
        double toX = (relative ? fromX : 0) + number();
        double toY = (relative ? fromY : 0) + number();
        double dx = (fromX - toX) / 2;
        double dy = (fromY - toY) / 2;
        double far = dx * dx / (rx * rx) + dy * dy / (ry * ry);
        double scale = far > 1 ? Math.sqrt(far) : 1;
        double a = rx * scale;
        double b = ry * scale;
        double across = a * a * dy * dy + b * b * dx * dx;
        double root = across == 0 ? 0 : Math.sqrt(Math.max(0, (a * a * b * b - across) / across));
        double sign = large == clockwise ? -1 : 1;
        double cx = sign * root * a * dy / b + (fromX + toX) / 2;
        double cy = -sign * root * b * dx / a + (fromY + toY) / 2;
        double first = Math.atan2((fromY - cy) / b, (fromX - cx) / a);
        double turn = Math.atan2((toY - cy) / b, (toX - cx) / a) - first;
        if (clockwise && turn < 0) {
            turn += 2 * Math.PI;
        } else if (!clockwise && turn > 0) {
            turn -= 2 * Math.PI;
        }
        for (int i = 1; i < 32; i++) {
            double angle = first + turn * i / 32;
            meet(cx + a * Math.cos(angle), cy + b * Math.sin(angle));
        }
        go(toX, toY);
    }

    private void go(double toX, double toY) {
        x = toX;
        y = toY;
        meet(x, y);
    }

    private void meet(double atX, double atY) {
        left = Math.min(left, atX);
        top = Math.min(top, atY);
        right = Math.max(right, atX);
        bottom = Math.max(bottom, atY);
    }
}
