package dev.custody.picture.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the stylesheets declare for a part. Colours are kept as they are written there, for an {@link Ink} to say. What is asked for
 * is read once and remembered. For any number of threads.
 */
public final class Style {
    private final Map<String, String> declared;
    private final Map<String, Double> numbers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();
    private final Map<String, List<double[]>> sides = new ConcurrentHashMap<>();

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
        return has(property) ? numbers.computeIfAbsent(property, name -> size(text(name))) : otherwise;
    }

    /** Whether text is bold. */
    public boolean isBold() {
        return text("-fx-font-weight").equals("bold");
    }

    /** The values of a property, as of layers: separated by commas. */
    public List<String> list(String property) {
        return lists.computeIfAbsent(property, name -> List.copyOf(split(text(name), ',')));
    }

    /** Sizes of layers: each one or four numbers, from the top clockwise, made four. */
    public List<double[]> sides(String property) {
        return sides.computeIfAbsent(property, this::parsed);
    }

    private List<double[]> parsed(String property) {
        List<double[]> all = new ArrayList<>();
        for (String layer : list(property)) {
            List<String> parts = split(layer, ' ');
            double[] four = new double[4];
            for (int i = 0; i < four.length; i++) {
                four[i] = size(parts.get(i % parts.size()));
            }
            all.add(four);
        }
        return List.copyOf(all);
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
