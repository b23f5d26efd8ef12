package dev.custody.picture.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the stylesheets declare for a part. Colours are kept as they are written there, for an {@link Ink} to say. */
public final class Style {
    private final Map<String, String> declared;

    Style(Map<String, String> declared) {
        this.declared = declared;
    }

    /** Whether anything is declared by that name. */
    public boolean has(String property) {
        return declared.containsKey(property);
    }

    /** The value of a property as it is written; empty if there is none. */
    public String text(String property) {
        return declared.getOrDefault(property, "");
    }

    /** A size; {@code otherwise} if it is not declared. */
    public double number(String property, double otherwise) {
        String value = text(property);
        return value.isEmpty() ? otherwise : size(value);
    }

    /** Whether text is bold. */
    public boolean isBold() {
        return text("-fx-font-weight").equals("bold");
    }

    /** The values of a property, as of layers: separated by commas. */
    public List<String> list(String property) {
        return split(text(property), ',');
    }

    /** Sizes of layers: each one or four numbers, from the top clockwise, made four. */
    public List<double[]> sides(String property) {
        List<double[]> all = new ArrayList<>();
        for (String layer : list(property)) {
            List<String> parts = split(layer, ' ');
            double[] sides = new double[4];
            for (int i = 0; i < sides.length; i++) {
                sides[i] = size(parts.get(i % parts.size()));
            }
            all.add(sides);
        }
        return all;
    }

    /** A number, whatever its unit: all sizes are in pixels here. */
    static double size(String text) {
        return Double.parseDouble(text.endsWith("px") ? text.substring(0, text.length() - 2) : text);
    }

    /** Splits where no bracket is open; blanks around the pieces are dropped. */
    static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? at : text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == at && depth == 0) {
                String part = text.substring(from, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return parts;
    }
}
