package dev.custody.desktop.styles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tokens that one sheet laid over another comes to. */
final class Tokens {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern DECLARATION =
            Pattern.compile("(-[a-z][a-z0-9-]*):\\s*(#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?|-[a-z][a-z0-9-]*)\\s*;");

    private final Map<String, String> values = new HashMap<>();

    /** A colour: red, green, blue and opacity, 0 to 1. */
    record Colour(double red, double green, double blue, double opacity) {
        /** This one over another that is solid. */
        Colour over(Colour ground) {
            return new Colour(
                    red * opacity + ground.red * (1 - opacity),
                    green * opacity + ground.green * (1 - opacity),
                    blue * opacity + ground.blue * (1 - opacity),
                    1);
        }

        /** This one, so much of it. */
        Colour times(double strength) {
            return new Colour(red, green, blue, opacity * strength);
        }

        /** WCAG 2.2, "relative luminance". */
        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        /** WCAG 2.2, "contrast ratio": 1 to 21. */
        double contrastTo(Colour other) {
            double bright = Math.max(luminance(), other.luminance());
            double dark = Math.min(luminance(), other.luminance());
            return (bright + 0.05) / (dark + 0.05);
        }

        private static double linear(double part) {
            return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
    }

    /** What the sheets say without their comments. */
    static String read(Path sheet) throws IOException {
        return COMMENT.matcher(Files.readString(sheet)).replaceAll("");
    }

    Tokens lay(Path sheet) throws IOException {
        String css = read(sheet);
        String root = css.substring(css.indexOf(".root"), css.indexOf('}'));
        for (MatchResult token : DECLARATION.matcher(root).results().toList()) {
            values.put(token.group(1), token.group(2));
        }
        return this;
    }

    boolean has(String token) {
        return values.containsKey(token);
    }

    Colour colour(String token) {
        String value = values.get(token);
        if (value == null) {
            throw new IllegalArgumentException("no token " + token);
        }
        return value.startsWith("#") ? parse(value) : colour(value);
    }

    private static Colour parse(String hex) {
        return new Colour(part(hex, 1), part(hex, 3), part(hex, 5), hex.length() > 7 ? part(hex, 7) : 1);
    }

    private static double part(String hex, int at) {
        return Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    }
}
