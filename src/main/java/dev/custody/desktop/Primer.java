package dev.custody.desktop;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * AtlantaFX's Primer, which lies below our own sheets: whole, or where Custody is packaged, as much of it as Custody wears. Below
 * dark themes too: its colours are said anew in our tokens.
 */
final class Primer {
    /** Style classes of controls that Custody has none of; that it has none is a rule of its architecture. */
    private static final Set<String> NOT_WORN = Set.of(
            "accordion",
            "alert",
            "calendar",
            "card",
            "chart",
            "choice-box",
            "color-palette",
            "color-picker",
            "custom-color-dialog",
            "date-picker",
            "date-picker-popup",
            "dialog-pane",
            "menu-bar",
            "message",
            "modal-box",
            "notification",
            "pagination",
            "ring-progress-indicator",
            "segmented-control",
            "spinner",
            "split-menu-button",
            "tab-line",
            "tab-pane",
            "toggle-switch",
            "tool-bar",
            "tree-table-view");

    /** Style classes that say how something looks, and that nothing of Custody has; a test looks for them. */
    private static final Pattern UNUSED = Pattern.compile(
            "chart-(?!title)[a-z0-9-]+|(html-editor|bg|border|elevated|default-color|color|align|segment)-?[a-z0-9-]+"
                    + "|(.+-)?(bar-chart|legend-symbol)|axis.*|title-\\d"
                    + "|text-(caption|small|bold|bolder|normal|lighter|italic|oblique|underlined|strikethrough|muted|subtle)"
                    + "|text-on-emphasis|(ikonli-)?font-icon.*|bb-code|abbr|sub|sup|hr|(alt|button)-icon|button-(outlined|circle)"
                    + "|bordered|breadcrumbs|caption-menu-item|center-pill|(check-box|text-field)-table-cell|column-drag-header"
                    + "|dense|edge-to-edge|hover-square|interactive|large|medium|modal-pane|no-(arrow|header)|password-field"
                    + "|popover|progress-slider|radio-menu-item|rounded|(left|right)-pane|selectable-text|striped|success"
                    + "|tile-base|warning");

    private static final String WHOLE = "atlantafx/base/theme/primer-light.css";
    private static final String WORN = "primer.css";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");

    private Primer() {}

    /** Where JavaFX finds it. */
    static String sheet() {
        URL worn = Primer.class.getResource("/styles/" + WORN);
        return worn == null ? new PrimerLight().getUserAgentStylesheet() : worn.toExternalForm();
    }

    /**
     * Adds what is worn of it to a directory of stylesheets.
     *
     * @param libraries that have AtlantaFX
     */
    static void addTo(Path styles, ClassLoader libraries) throws IOException {
        try (InputStream text = libraries.getResourceAsStream(WHOLE)) {
            if (text == null) {
                throw new IOException("no " + WHOLE + " in the libraries");
            }
            Files.writeString(styles.resolve(WORN), worn(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** A stylesheet without the selectors that need one of those classes, and the rules that have no others. */
    static String worn(String css) {
        return RULE.matcher(COMMENT.matcher(css).replaceAll(""))
                .results()
                .map(Primer::wornRule)
                .collect(Collectors.joining());
    }

    private static String wornRule(MatchResult rule) {
        String selectors = Arrays.stream(rule.group(1).split(",", -1))
                .map(String::strip)
                .filter(Primer::isWorn)
                .collect(Collectors.joining(", "));
        return selectors.isEmpty() ? "" : selectors + " " + rule.group(2) + "\n";
    }

    private static boolean isWorn(String selector) {
        return STYLE_CLASS
                .matcher(selector)
                .results()
                .map(each -> each.group(1))
                .noneMatch(Primer::isLeftOut);
    }

    /** Whether the packaged sheets know nothing of a style class, although AtlantaFX's do. */
    static boolean isLeftOut(String styleClass) {
        return NOT_WORN.contains(styleClass) || UNUSED.matcher(styleClass).matches();
    }
}
