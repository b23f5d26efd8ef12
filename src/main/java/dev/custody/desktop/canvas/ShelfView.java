package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.diagram.Defaults;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.Step;
import dev.custody.layout.Box;
import dev.custody.layout.Point;
import dev.custody.layout.ServiceAnatomy;
import dev.custody.scene.ServiceState;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;

/** What a service keeps in itself: a shelf for the messages, and how full its memory is. */
final class ShelfView extends Region {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    /** From here on there is hardly any memory left. */
    private static final double FULL = 0.8;

    private final ServiceAnatomy anatomy;
    private final CanvasWords language;
    private final int limit;
    private final boolean usesMemory;
    private final boolean usesDisk;
    private final Region shelf = new Region();
    private final FitText more = new FitText(HPos.CENTER, "shelf-more");
    private final FitText words = new FitText(HPos.LEFT, "memory-words");
    private final Region track = new Region();
    private final Region used = new Region();
    private double fraction;

    ShelfView(Component.Service service, ServiceAnatomy anatomy, CanvasWords language) {
        this.language = language;
        this.anatomy = anatomy;
        limit = service.memory();
        usesMemory = uses(service, Keeping.MEMORY);
        usesDisk = uses(service, Keeping.DISK);
        shelf.getStyleClass().add("shelf");
        track.getStyleClass().add("memory-track");
        used.getStyleClass().add("memory-used");
        setMouseTransparent(true);
        getChildren().addAll(shelf, more, words, track, used);
    }

    private static boolean uses(Component.Service service, Keeping in) {
        return service.program().all().stream()
                .anyMatch(step -> step instanceof Step.Keep(Keeping place) && place == in);
    }

    void show(ServiceState now) {
        int size = now.kept().size();
        int hidden = size - anatomy.shelfRoom(size);
        more.setText(hidden > 0 ? "+" + hidden : "");
        words.setText(tell(now));
        fraction = isLimited() ? Math.min(1, (double) fullest(now) / limit) : 0;
        used.pseudoClassStateChanged(TIGHT, fraction >= FULL);
        requestLayout();
    }

    /** Nobody runs into a limit that nobody has set. */
    private boolean isLimited() {
        return usesMemory && limit < Defaults.MEMORY;
    }

    /** How many messages the replica keeps in its memory that keeps the most. */
    private static int fullest(ServiceState now) {
        int[] counts = new int[now.replicas()];
        int most = 0;
        for (ServiceState.Kept copy : now.kept()) {
            if (copy.in() == Keeping.MEMORY) {
                most = Math.max(most, ++counts[copy.replica()]);
            }
        }
        return most;
    }

    /** {@code 6 of 25 in memory}. */
    String tell(ServiceState now) {
        int onDisk = 0;
        for (ServiceState.Kept copy : now.kept()) {
            onDisk += copy.in() == Keeping.DISK ? 1 : 0;
        }
        int inMemory = now.kept().size() - onDisk;
        String memory = language.of(isLimited() ? "shelf.memory.of" : "shelf.memory", inMemory, limit);
        String disk = language.of("shelf.disk", onDisk);
        return !usesDisk ? memory : !usesMemory ? disk : memory + ", " + disk;
    }

    @Override
    protected void layoutChildren() {
        Box place = anatomy.shelf();
        shelf.resizeRelocate(place.x(), place.y(), place.width(), place.height());
        Point last = anatomy.shelfSeat(Integer.MAX_VALUE);
        double size = place.height();
        more.resizeRelocate(last.x() - size / 2, last.y() - size / 2, size, size);
        Box below = anatomy.shelfWords();
        boolean bar = isLimited();
        double text = below.height() * (bar ? 0.66 : 0.9);
        words.resizeRelocate(below.x() + 4, below.y(), below.width() - 8, text);
        track.setVisible(bar);
        used.setVisible(bar && fraction > 0);
        double thickness = below.height() * 0.24;
        track.resizeRelocate(below.x(), below.y() + text + 1, below.width(), thickness);
        used.resizeRelocate(below.x(), below.y() + text + 1, below.width() * fraction, thickness);
    }
}
