package dev.custody.picture.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stylesheet as it is written: rules in their order. */
record StyleSheet(List<Rule> rules) {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("@import[^;]*;");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    /** A value may be a quoted path. */
    private static final Pattern DECLARATION = Pattern.compile("([\\w-]+)\\s*:\\s*(\"[^\"]*\"|[^;\"]+)");

    /** What it declares for whatever one of its selectors selects. */
    record Rule(List<Selector> selectors, Map<String, String> declarations) {}

    /**
     * One of {@code styles/}.
     *
     * @throws IllegalStateException if this build lacks it
     */
    static StyleSheet named(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream("/styles/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the stylesheet " + name + " is missing from this build");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException("can't read the stylesheet " + name, problem);
        }
    }

    static StyleSheet parse(String text) {
        String plain = IMPORT.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
        List<Rule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(plain);
        while (rule.find()) {
            List<Selector> selectors = new ArrayList<>();
            for (String selector : rule.group(1).split(",", -1)) {
                selectors.add(Selector.parse(selector));
            }
            Map<String, String> declarations = new LinkedHashMap<>();
            Matcher declaration = DECLARATION.matcher(rule.group(2));
            while (declaration.find()) {
                declarations.put(
                        declaration.group(1),
                        declaration.group(2).replace("\"", "").strip());
            }
            rules.add(new Rule(List.copyOf(selectors), declarations));
        }
        return new StyleSheet(List.copyOf(rules));
    }
}
