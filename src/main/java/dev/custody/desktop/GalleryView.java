package dev.custody.desktop;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * One view of the window, to take a picture of.
 *
 * @param shows what is then seen of it: a selector
 * @param pose what is done to have it; fails if that is not seen then
 */
record GalleryView(String name, String shows, Shot.Pose pose) {
    GalleryView {
        Shot.Pose taken = pose;
        pose = (window, playback, frames) -> {
            taken.take(window, playback, frames);
            window.layOut();
            if (window.scene().getRoot().lookupAll(shows).stream().noneMatch(GalleryView::isSeen)) {
                throw new IllegalStateException("the view " + name + " does not show " + shows);
            }
        };
    }

    private static boolean isSeen(Node node) {
        Parent parent = node.getParent();
        return node.isVisible() && node.getOpacity() > 0 && (parent == null || isSeen(parent));
    }
}
