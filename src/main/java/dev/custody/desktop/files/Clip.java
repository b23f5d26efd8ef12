package dev.custody.desktop.files;

import javafx.scene.image.Image;

/** Takes what is copied. */
public interface Clip {
    void text(String text);

    void picture(Image picture);
}
