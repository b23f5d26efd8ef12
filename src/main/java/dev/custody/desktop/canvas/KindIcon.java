package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.picture.StyleNames;
import javafx.scene.layout.Region;

/** The icon of a component's kind, for the canvas and for every other pane: see {@code styles/icons.css}. */
public final class KindIcon {
    private KindIcon() {}

    /** A new one. */
    public static Region of(Component component) {
        Region icon = new Region();
        icon.getStyleClass().addAll("kind-icon", styleClass(component));
        icon.setMouseTransparent(true);
        return icon;
    }

    /** Which icon it is: {@code kind-queue} and so on. */
    public static String styleClass(Component component) {
        return StyleNames.of(component);
    }
}
