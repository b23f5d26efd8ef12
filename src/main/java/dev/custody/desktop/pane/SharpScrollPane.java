package dev.custody.desktop.pane;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * One whose content is as sharp in a magnified window as all that is beside it. JavaFX's own draws it into a picture, and that one
 * lies between the pixels of a screen where the magnification is no whole number.
 */
public final class SharpScrollPane extends ScrollPane {
    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildren().forEach(part -> part.setCache(false));
        return skin;
    }
}
