package dev.custody.desktop;

import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.pane.Ancestry;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.settings.SettingsView;
import dev.custody.desktop.settings.SettingsViewModel;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The preferences over the right of the window. They are made when they are first looked at. */
final class SettingsDrawer {
    private final WindowViewModel window;
    private final SettingsView controller;
    private final Texts texts;
    private final WindowView view;
    private final Scene scene;
    private @Nullable Parent drawer;
    private @Nullable Node focusBefore;

    SettingsDrawer(
            WindowViewModel window,
            PreferencesModel preferences,
            Playback playback,
            Language language,
            WindowView view,
            Scene scene) {
        this.window = window;
        this.view = view;
        this.scene = scene;
        texts = language.texts(SettingsView.class);
        SettingsViewModel model = new SettingsViewModel(preferences, playback::setSpeed, window::tell, texts);
        controller = new SettingsView(
                model, texts, () -> window.settingsShownProperty().set(false));
        window.settingsShownProperty().subscribe(shown -> {
            if (shown) {
                open();
            } else if (drawer != null) {
                hide(drawer);
            }
        });
    }

    /** The first time, it is made in one pulse, and put into the window in another: both take a while. */
    private void open() {
        focusBefore = scene.getFocusOwner();
        if (drawer == null) {
            Parent made = Fxml.load(controller, texts);
            drawer = made;
            Pulse.inTurn(List.of(() -> {}, () -> put(made)));
        } else {
            show(drawer);
        }
    }

    private void put(Parent made) {
        view.addDrawer(made);
        // It may have been put away again meanwhile.
        if (window.settingsShownProperty().get()) {
            // What scrolls is in the window, and can have the focus, only when it has its looks.
            made.applyCss();
            show(made);
        }
    }

    /**
     * One that is not in the window yet is shown once it is put there. It takes the focus from nobody who got it meanwhile.
     */
    private void show(Parent made) {
        made.setVisible(true);
        if (Objects.equals(scene.getFocusOwner(), focusBefore)) {
            controller.focus();
        }
    }

    /** Whoever went on in the window meanwhile stays there. */
    private void hide(Parent seen) {
        boolean hadFocus = Ancestry.isWithin(scene.getFocusOwner(), seen);
        seen.setVisible(false);
        if (hadFocus && focusBefore != null) {
            focusBefore.requestFocus();
        }
    }
}
