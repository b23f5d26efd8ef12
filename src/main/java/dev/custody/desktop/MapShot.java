package dev.custody.desktop;

import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** A picture of the window with the finished guarantee map of a diagram. */
record MapShot(Preferences preferences, Diagram diagram) {
    /** Takes it, which takes as long as the search does. On JavaFX's thread only. */
    Image take(Stage stage) {
        WindowViewModel model = new WindowViewModel();
        EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
        Playback playback = new Playback(engine, System::nanoTime, model::tell, new Background(Runnable::run));
        Window window = new Window(
                stage,
                new Catalogue(new DiagramLoader()),
                playback,
                model,
                new NoDialogs(),
                new PreferencesModel(preferences, new ReadOnlyBooleanWrapper(false), new ReadOnlyBooleanWrapper(false)),
                Language.ENGLISH);
        window.show();
        stage.setWidth(preferences.window().width());
        stage.setHeight(preferences.window().height());
        window.open(RunPlan.of(diagram, 1));
        window.layOut();
        playback.pulse(1);
        window.act("pane-map");
        window.act("explore");
        playback.pulse(2);
        window.layOut();
        Image picture = window.scene().snapshot(null);
        engine.close();
        return picture;
    }
}
