package dev.custody.desktop;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Has a window look as the preferences say, from now on. */
final class WindowLooks {
    /** On a projector everything is a size larger. */
    private static final double PROJECTED = 1.25;

    private final Scene scene;
    private final Magnified content;
    private final PreferencesModel preferences;

    WindowLooks(Scene scene, Magnified content, PreferencesModel preferences) {
        this.scene = scene;
        this.content = content;
        this.preferences = preferences;
        Theme.loadFonts();
        Popups.standBeside(scene);
        preferences.theme().subscribe(_ -> wear());
        preferences.property().map(Preferences::looks).subscribe(_ -> wear());
    }

    /** Has the scene of another window look as this one does now. */
    void dress(Scene other) {
        Theme.wear(
                other, preferences.theme().getValue(), preferences.get().looks().accent(), Looks.USUAL);
    }

    /** Keeps the window so large that its content has so much room, but never larger than the window is now. */
    void limit(Stage stage, double leastWidth, double leastHeight) {
        stage.setMinWidth(Math.min(leastWidth, scene.getWidth()));
        stage.setMinHeight(Math.min(leastHeight, scene.getHeight()));
    }

    /** In a window that is seen, it has its new looks in one pulse and its new size in the next: each takes a while. */
    private void wear() {
        Theme.wear(
                scene, preferences.theme().getValue(), preferences.get().looks().accent(), size());
        if (scene.getWindow() != null && scene.getWindow().isShowing()) {
            Pulse.inTurn(List.of(() -> {}, this::resize));
        } else {
            resize();
        }
    }

    private void resize() {
        content.setFactor(size() / Looks.USUAL);
    }

    /** Of ordinary text, in pixels. */
    private double size() {
        double wanted = preferences.get().looks().fontSize();
        return preferences.theme().getValue() == Looks.Theme.PROJECTOR
                ? Math.min(Looks.LARGEST, wanted * PROJECTED)
                : wanted;
    }
}
