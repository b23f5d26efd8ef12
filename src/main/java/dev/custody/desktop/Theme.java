package dev.custody.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The two looks of the window: AtlantaFX's Primer below, our own tokens and panes above. */
final class Theme {
    private static final List<String> STYLESHEETS = List.of(
            "tokens.css", "base.css", "window.css", "panes.css", "map.css", "marks.css", "icons.css", "charts.css");
    private static final List<String> FONTS = List.of("InterTabular-Regular.otf", "InterTabular-Bold.otf");
    private static final String DARK = "dark";

    private Theme() {}

    /** Gives the scene its stylesheets. */
    static void dress(Scene scene) {
        for (String font : FONTS) {
            InputStream data = Theme.class.getResourceAsStream("/styles/fonts/" + font);
            if (data != null) {
                Font.loadFont(data, 13);
            }
        }
        for (String name : STYLESHEETS) {
            var sheet = Theme.class.getResource("/styles/" + name);
            if (sheet == null) {
                throw new IllegalStateException("the stylesheet " + name + " is missing from this build");
            }
            scene.getStylesheets().add(sheet.toExternalForm());
        }
    }

    static void setDark(Scene scene, boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getRoot().getStyleClass().remove(DARK);
        if (dark) {
            scene.getRoot().getStyleClass().add(DARK);
        }
    }
}
