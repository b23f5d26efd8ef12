package dev.custody.picture.style;

import java.util.Map;
import java.util.Optional;

/**
 * Says the colours of stylesheets in SVG: either as they are in a theme, which every reader of SVG understands, or by the names
 * of CSS variables, so that one picture is right in a light and in a dark page.
 */
public sealed interface Ink {
    /** No colour at all. */
    String NONE = "none";

    /** The colours of that theme. */
    static Ink of(Styles styles) {
        return new Plain(styles);
    }

    /** The names of variables, which {@link Variables#css} defines. */
    static Ink variables() {
        return new Variables();
    }

    /**
     * An attribute that gives something a colour.
     *
     * @param attribute {@code fill}, {@code stroke} or {@code stop-color}
     * @param colour a token, a colour as {@code #RRGGBB} or {@code #RRGGBBAA}, or {@code transparent}
     * @return with a blank before it
     */
    String paint(String attribute, String colour);

    /** The colours of a theme. */
    record Plain(Styles styles) implements Ink {
        @Override
        public String paint(String attribute, String colour) {
            return painted(attribute, resolved(styles.ordered(), colour));
        }
    }

    /** The names of variables. */
    record Variables() implements Ink {
        @Override
        public String paint(String attribute, String colour) {
            return colour.startsWith("-") ? " " + attribute + "=\"var(-" + colour + ")\"" : painted(attribute, colour);
        }

        /** The variables for a page: of the light theme, and of the dark one where that is preferred or the page says so. */
        public static String css(Styles light, Styles dark) {
            String dusk = declarations(dark.ordered(), light.ordered());
            return ":root{" + declarations(light.ordered(), Map.of())
                    + "}\n@media (prefers-color-scheme:dark){:root:not(.light){" + dusk + "}}\n:root.dark{" + dusk
                    + "}\n";
        }

        private static String declarations(Map<String, String> tokens, Map<String, String> known) {
            StringBuilder css = new StringBuilder();
            tokens.forEach((name, value) -> {
                if (!value.equals(known.get(name))) {
                    css.append('-').append(name).append(':');
                    css.append(value.startsWith("-") ? "var(-" + value + ")" : value)
                            .append(';');
                }
            });
            return css.toString();
        }
    }

    private static String painted(String attribute, String colour) {
        if (colour.equals("transparent")) {
            return attribute.equals("stop-color")
                    ? " stop-color=\"#000000\" stop-opacity=\"0\""
                    : " " + attribute + "=\"none\"";
        }
        if (colour.length() == 9) {
            String opacity = attribute.equals("stop-color") ? "stop-opacity" : attribute + "-opacity";
            long share = Math.round(Integer.parseInt(colour.substring(7), 16) * 100 / 255.0);
            return " " + attribute + "=\"" + colour.substring(0, 7) + "\" " + opacity + "=\""
                    + (share >= 100 ? "1" : share < 10 ? "0.0" + share : "0." + share) + "\"";
        }
        return " " + attribute + "=\"" + colour + "\"";
    }

    /** The colour itself, however many names it goes by. */
    private static String resolved(Map<String, String> tokens, String colour) {
        String value = colour;
        for (int i = 0; i < 10 && value.startsWith("-"); i++) {
            String name = value;
            value = Optional.ofNullable(tokens.get(name))
                    .orElseThrow(() -> new IllegalStateException("no token " + name + " in the stylesheets"));
        }
        return value;
    }
}
