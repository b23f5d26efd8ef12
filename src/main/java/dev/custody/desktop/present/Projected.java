package dev.custody.desktop.present;

import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Lays its content out as on a screen of the least size that it is made for, and makes it as large as the screen is: type has
 * the same share of any screen, and whoever sits in the last row reads it on a large one as on a small one.
 */
public final class Projected extends Region {
    /** The content is made for a screen of at least so many pixels. */
    private static final double WIDTH = 1152;

    private static final double HEIGHT = 720;

    private final Node content;
    private final Scale scale = new Scale(1, 1, 0, 0);

    public Projected(@NamedArg("content") Node content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.max(0.1, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}
