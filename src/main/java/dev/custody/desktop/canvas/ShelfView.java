package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.layout.Box;
import dev.custody.layout.Point;
import dev.custody.layout.ServiceAnatomy;
import dev.custody.picture.DiagramWords;
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
    private final DiagramWords language;
    private final Component.Service service;
    private final Region shelf = new Region();
    private final FitText more = new FitText(HPos.CENTER, "shelf-more");
    private final FitText words = new FitText(HPos.LEFT, "memory-words");
    private final Region track = new Region();
    private final Region used = new Region();
    private double fraction;

    ShelfView(Component.Service service, ServiceAnatomy anatomy, DiagramWords language) {
        this.language = language;
        this.anatomy = anatomy;
        this.service = service;
        shelf.getStyleClass().add("shelf");
        track.getStyleClass().add("memory-track");
        used.getStyleClass().add("memory-used");
        setMouseTransparent(true);
        getChildren().addAll(shelf, more, words, track, used);
    }

    void show(ServiceState now) {
        int size = now.kept().size();
        int hidden = size - anatomy.shelfRoom(size);
        more.setText(hidden > 0 ? "+" + hidden : "");
        words.setText(language.kept(service, now));
        fraction = DiagramWords.memoryUsed(service, now);
        used.pseudoClassStateChanged(TIGHT, fraction >= FULL);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Box place = anatomy.shelf();
        shelf.resizeRelocate(place.x(), place.y(), place.width(), place.height());
        Point last = anatomy.shelfSeat(Integer.MAX_VALUE);
        double size = place.height();
        more.resizeRelocate(last.x() - size / 2, last.y() - size / 2, size, size);
        Box below = anatomy.shelfWords();
        boolean bar = DiagramWords.isLimited(service);
        double text = below.height() * (bar ? 0.66 : 0.9);
        words.resizeRelocate(below.x() + 4, below.y(), below.width() - 8, text);
        track.setVisible(bar);
        used.setVisible(bar && fraction > 0);
        double thickness = below.height() * 0.24;
        track.resizeRelocate(below.x(), below.y() + text + 1, below.width(), thickness);
        used.resizeRelocate(below.x(), below.y() + text + 1, below.width() * fraction, thickness);
    }
}
