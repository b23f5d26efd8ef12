package dev.custody.desktop.pane;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Where copied text goes. */
@FunctionalInterface
public interface Clip {
    void put(String text);

    /** The clipboard of the machine. */
    static Clip ofSystem() {
        return text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        };
    }
}
