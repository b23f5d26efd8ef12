package dev.custody.picture.style;

import dev.custody.layout.Metrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The stylesheets that the canvas wears in a theme. Asking it about parts costs little: it remembers what it found. For any
 * number of threads.
 */
public final class Styles {
    private static final List<String> SHEETS = List.of("tokens.css", "marks.css", "icons.css", "canvas.css");

    /** @param order a later one wins over an earlier one of the same weight */
    private record Ranked(StyleSheet.Rule rule, Selector selector, boolean ofTheme, int order) {}

    private final Theme theme;
    private final List<Ranked> rules = new ArrayList<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<List<String>, Part> parts = new ConcurrentHashMap<>();
    private final Map<Part, Style> found = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if this build lacks a stylesheet */
    public Styles(Theme theme) {
        this.theme = theme;
        SHEETS.forEach(name -> take(StyleSheet.named(name), false));
        if (!theme.sheet().isEmpty()) {
            take(StyleSheet.named(theme.sheet()), true);
        }
        // What a theme says wins over the rest however little it says of what it selects.
        rules.sort(Comparator.comparing(Ranked::ofTheme)
                .thenComparing(ranked -> ranked.selector().weight())
                .thenComparing(Ranked::order));
    }

    private void take(StyleSheet sheet, boolean ofTheme) {
        for (StyleSheet.Rule rule : sheet.rules()) {
            for (Selector selector : rule.selectors()) {
                Part root = part(theme.root());
                if (selector.selects(root)) {
                    tokens.putAll(rule.declarations());
                } else {
                    rules.add(new Ranked(rule, selector.within(root), ofTheme, rules.size()));
                }
            }
        }
    }

    public Theme theme() {
        return theme;
    }

    /** The tokens by their names, as {@code -ground}: each a colour, or the name of another. */
    public Map<String, String> tokens() {
        return Map.copyOf(tokens);
    }

    /** The tokens in the order in which they are written. */
    Map<String, String> ordered() {
        return tokens;
    }

    /** A part of nothing, with these style classes, and its states with a colon before them: the same each time. */
    public Part part(String... marks) {
        return parts.computeIfAbsent(List.of(marks), Part::root);
    }

    /** What is declared for a part. */
    public Style of(Part part) {
        return found.computeIfAbsent(part, this::compute);
    }

    /** The sizes of the canvas. */
    public Metrics metrics() {
        Style canvas = of(part("diagram-canvas"));
        return Metrics.of(name -> canvas.number("-canvas-" + name, 0));
    }

    private Style compute(Part part) {
        Map<String, String> declared = declared(part);
        Map<String, String> own = new LinkedHashMap<>();
        for (@Nullable Part above = part; above != null; above = above.parent()) {
            declared(above).forEach((name, value) -> {
                if (tokens.containsKey(name)) {
                    own.putIfAbsent(name, value);
                }
            });
        }
        if (!own.isEmpty()) {
            declared.replaceAll((name, value) -> own.getOrDefault(value, value));
        }
        return new Style(declared);
    }

    private Map<String, String> declared(Part part) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (Ranked ranked : rules) {
            if (ranked.selector().selects(part)) {
                declared.putAll(ranked.rule().declarations());
            }
        }
        return declared;
    }
}
