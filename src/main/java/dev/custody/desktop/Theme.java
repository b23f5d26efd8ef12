package dev.custody.desktop;

import dev.custody.desktop.prefs.Looks;
import dev.custody.words.Kebab;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The looks of a window: AtlantaFX's Primer below, our own tokens and panes above, and on top what differs in the themes that are
 * not the light one. The sheets are on the scene, where tooltips and menus find them too. Which theme is worn, and how large, is a
 * state of the scene's root: of another one only colours are looked up anew, while another sheet would have each node find its
 * rules again.
 */
final class Theme {
    private static final List<String> STYLESHEETS = List.of(
            "tokens.css",
            "base.css",
            "tooltips.css",
            "window.css",
            "panes.css",
            "map.css",
            "marks.css",
            "icons.css",
            "charts.css",
            "inspector.css",
            "tour.css",
            "invite.css",
            "export.css",
            "type.css",
            "themes.css");
    private static final Map<Looks.Theme, PseudoClass> THEMES = states(Looks.Theme.class, "");
    private static final Map<Looks.Accent, PseudoClass> ACCENTS = states(Looks.Accent.class, "accent-");
    /** By the size of ordinary text, in pixels. */
    private static final Map<Long, PseudoClass> SIZES = LongStream.rangeClosed(
                    Math.round(Looks.SMALLEST), Math.round(Looks.LARGEST))
            .boxed()
            .collect(Collectors.toMap(size -> size, size -> PseudoClass.getPseudoClass("type-" + size)));
    /** Where a window can't be seen through, as on Linux without a compositor. */
    private static final PseudoClass OPAQUE = PseudoClass.getPseudoClass("opaque");

    private static final String CHANGING = "changing";

    private Theme() {}

    /** Makes our typeface known, once; in any thread. */
    static void loadFonts() {
        if (Typeface.FACES.contains(null)) {
            throw new IllegalStateException("a typeface is missing from this build");
        }
    }

    /** It is made when it is first asked for. */
    private static final class Typeface {
        static final List<@Nullable Font> FACES = Stream.of("InterTabular-Regular.otf", "InterTabular-Bold.otf")
                .map(Typeface::load)
                .toList();

        private static @Nullable Font load(String file) {
            InputStream data = Theme.class.getResourceAsStream("/styles/fonts/" + file);
            return data == null ? null : Font.loadFont(data, 13);
        }
    }

    private static <E extends Enum<E>> Map<E, PseudoClass> states(Class<E> all, String prefix) {
        Map<E, PseudoClass> states = new EnumMap<>(all);
        for (E each : all.getEnumConstants()) {
            states.put(each, PseudoClass.getPseudoClass(prefix + Kebab.of(each)));
        }
        return states;
    }

    /** What lies below our own sheets. Worn before the first control is made, it spares JavaFX the reading of its own. */
    static void wearBelow() {
        String primer = Primer.sheet();
        if (!primer.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(primer);
        }
    }

    /**
     * Dresses a scene, in its next pulse.
     *
     * @param theme not {@link Looks.Theme#SYSTEM}
     * @param size of text in what is not within the magnified window: tooltips and menus
     */
    static void wear(Scene scene, Looks.Theme theme, Looks.Accent accent, double size) {
        wearBelow();
        List<String> sheets = STYLESHEETS.stream().map(Theme::sheet).toList();
        if (!sheets.equals(scene.getStylesheets())) {
            announceTo(scene.getRoot());
            scene.getStylesheets().setAll(sheets);
        }
        scene.getRoot().pseudoClassStateChanged(OPAQUE, !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
        THEMES.forEach((each, state) -> scene.getRoot().pseudoClassStateChanged(state, each == theme));
        ACCENTS.forEach((each, state) -> scene.getRoot().pseudoClassStateChanged(state, each == accent));
        SIZES.forEach((each, state) -> scene.getRoot().pseudoClassStateChanged(state, each == Math.round(size)));
        restylePopups();
    }

    /**
     * What hangs open has a root of its own, which does not hear that the one below it is in another state; and what JavaFX once looked
     * up for it, it keeps, until its sheets are others.
     */
    private static void restylePopups() {
        for (Window each : List.copyOf(Window.getWindows())) {
            if (each instanceof PopupWindow) {
                List<String> sheets = List.copyOf(each.getScene().getStylesheets());
                each.getScene().getStylesheets().clear();
                each.getScene().getStylesheets().setAll(sheets);
            }
        }
    }

    /**
     * JavaFX would look up the styles of all nodes anew at each change of sheets, were it not to do so in the next pulse anyway: as it
     * is once any node below has to be styled.
     */
    private static void announceTo(Parent root) {
        Node leaf = root;
        while (leaf instanceof Parent parent
                && !parent.getChildrenUnmodifiable().isEmpty()) {
            leaf = parent.getChildrenUnmodifiable().getFirst();
        }
        leaf.getStyleClass().add(CHANGING);
        leaf.getStyleClass().remove(CHANGING);
    }

    private static String sheet(String name) {
        var sheet = Theme.class.getResource("/styles/" + name);
        if (sheet == null) {
            throw new IllegalStateException("the stylesheet " + name + " is missing from this build");
        }
        return sheet.toExternalForm();
    }
}
