package dev.custody.desktop;

import dev.custody.desktop.pane.Dock;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Where notices stand: at the foot of the upper panel at the right, which keeps that free for them as long as they stand. There they
 * hide neither the diagram nor what is said below and beside it, and nothing moves under the pointer but the end of a list. Without
 * such a panel, they lie just above the timeline.
 */
final class NoticePlace {
    /** Around them, in pixels. */
    private static final double GAP = 12;

    private final Region notices;
    private final Region window;
    private final Region bottom;
    private Optional<Dock> host = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    /**
     * Puts them there from now on.
     *
     * @param notices at the lower right of the window
     * @param bottom what is below all panels
     */
    NoticePlace(Region notices, Region window, Region bottom, ObservableValue<Optional<Dock>> upperRight) {
        this.notices = notices;
        this.window = window;
        this.bottom = bottom;
        notices.heightProperty().subscribe(this::place);
        window.heightProperty().subscribe(this::place);
        bottom.heightProperty().subscribe(this::place);
        upperRight.subscribe(this::moveTo);
    }

    private void moveTo(Optional<Dock> dock) {
        following.unsubscribe();
        host.ifPresent(left -> left.keepFree(0));
        host = dock;
        following = dock.map(each -> Subscription.combine(
                        each.heightProperty().subscribe(this::place),
                        each.widthProperty().subscribe(this::place)))
                .orElse(Subscription.EMPTY);
        place();
    }

    private void place() {
        double height = notices.getHeight();
        double end = host.map(this::end).orElse(window.getHeight() - bottom.getHeight());
        host.ifPresent(dock -> dock.keepFree(height == 0 ? 0 : height + 2 * GAP));
        notices.setMaxWidth(host.map(Region::getWidth).orElse(Region.USE_PREF_SIZE));
        notices.setTranslateY(end - GAP - window.getHeight());
    }

    /** Where it ends, from the top of the window. */
    private double end(Dock dock) {
        Point2D end = window.sceneToLocal(dock.localToScene(0, dock.getHeight()));
        return end == null ? 0 : end.getY();
    }
}
