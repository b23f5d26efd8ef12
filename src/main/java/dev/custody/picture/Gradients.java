package dev.custody.picture;

import dev.custody.picture.style.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The gradients of stylesheets as those of SVG: each has its name, by what it is, and those that were asked for are defined. */
final class Gradients {
    private static final String LINEAR = "linear-gradient(";
    private static final String RADIAL = "radial-gradient(";

    private final Ink ink;
    private final Map<String, String> used = new TreeMap<>();

    Gradients(Ink ink) {
        this.ink = ink;
    }

    static boolean isOne(String value) {
        return value.startsWith(LINEAR) || value.startsWith(RADIAL);
    }

    String paint(String attribute, String value) {
        // The name tells apart what looks different, also in a page of pictures in several themes.
        String name = "gradient-" + Integer.toHexString((value + ink.paint("fill", "-ground")).hashCode());
        used.computeIfAbsent(name, id -> define(id, value));
        return " " + attribute + "=\"url(#" + name + ")\"";
    }

    /** Their definitions, by name; empty if none was asked for. */
    String definitions() {
        return used.isEmpty() ? "" : "<defs>" + String.join("", used.values()) + "</defs>";
    }

    private record Stop(String colour, double offset) {}

    private String define(String id, String value) {
        boolean radial = value.startsWith(RADIAL);
        String inner = value.substring(value.indexOf('(') + 1, value.length() - 1);
        List<Stop> stops = new ArrayList<>();
        String geometry = "";
        List<String> parts = List.of(inner.split(",", -1));
        for (String part : parts) {
            String text = part.strip();
            if (text.startsWith("to ")) {
                geometry = geometry(text);
            } else if (!text.startsWith("center") && !text.startsWith("radius")) {
                stops.add(stop(text));
            }
        }
        String tag = radial ? "radialGradient" : "linearGradient";
        return "<" + tag + " id=\"" + id + "\"" + geometry + ">" + stops(stops) + "</" + tag + ">";
    }

    private static String geometry(String text) {
        return switch (text) {
            case "to right" -> "";
            case "to bottom" -> " x2=\"0\" y2=\"1\"";
            case "to bottom right" -> " x2=\"1\" y2=\"1\"";
            default -> throw new IllegalArgumentException("not a direction that pictures know: " + text);
        };
    }

    private static Stop stop(String text) {
        int space = text.lastIndexOf(' ');
        boolean placed = space > 0 && text.endsWith("%");
        String colour = placed ? text.substring(0, space) : text;
        return new Stop(colour, placed ? Double.parseDouble(text.substring(space + 1, text.length() - 1)) / 100 : -1);
    }

    private String stops(List<Stop> stops) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            double offset = stop.offset >= 0 ? stop.offset : (double) i / (stops.size() - 1);
            String colour = ink.paint("stop-color", stop.colour);
            if (stop.colour.equals("transparent")) {
                // It fades without turning black on the way.
                String other = stops.get(i > 0 ? i - 1 : Math.min(1, stops.size() - 1)).colour;
                colour = ink.paint("stop-color", other).replaceAll(" stop-opacity=\"[^\"]*\"", "")
                        + " stop-opacity=\"0\"";
            }
            out.append("<stop offset=\"")
                    .append(Svg.of(offset))
                    .append('"')
                    .append(colour)
                    .append("/>");
        }
        return out.toString();
    }
}
