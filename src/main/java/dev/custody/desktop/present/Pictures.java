package dev.custody.desktop.present;

import dev.custody.desktop.canvas.DiagramCanvas;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/**
 * The diagram; or two of them with their names, beside each other or one above the other: so that what is the smaller of the two is
 * as large as it can be. A long, low diagram above another is easily twice as large as beside it.
 */
public final class Pictures extends Region {
    private static final double GAP = 16;
    /** In how many places the line between the two may be. */
    private static final int SHARES = 20;

    private static final int LEAST_SHARE = 6;
    /** So much larger they must be the other way round to be put so: what was beside does not jump above with every question. */
    private static final double WORTH_IT = 1.3;

    private final List<Picture> pictures = new ArrayList<>();
    private Split split = new Split(false, 0.5);
    private double splitWidth = -1;
    private double splitHeight = -1;

    private record Picture(DiagramCanvas canvas, StackPane frame, Label name) {}

    /**
     * Where the line between two pictures is.
     *
     * @param above whether the first is above the other, and not beside it
     * @param share what the first one has of the room
     */
    private record Split(boolean above, double share) {}

    /** How large the smaller of the two is with it. */
    private record Sized(Split split, double scale) {}

    /** Adds a diagram. With a second one, both have their names. */
    void add(DiagramCanvas canvas, String id, String title) {
        StackPane frame = new StackPane(canvas);
        frame.setId(id);
        Rectangle within = new Rectangle();
        within.widthProperty().bind(frame.widthProperty());
        within.heightProperty().bind(frame.heightProperty());
        frame.setClip(within);
        canvas.lookupAll(".minimap").forEach(map -> map.setMouseTransparent(true));
        Label name = new Label(title);
        name.getStyleClass().add("present-name");
        pictures.add(new Picture(canvas, frame, name));
        getChildren().addAll(frame, name);
        pictures.forEach(each -> each.name.setVisible(pictures.size() > 1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (pictures.size() < 2) {
            pictures.forEach(each -> each.frame.resizeRelocate(0, 0, width, height));
            return;
        }
        if (width != splitWidth || height != splitHeight) {
            splitWidth = width;
            splitHeight = height;
            split = best(width, height);
        }
        double first = (split.above ? height - GAP : width - GAP) * split.share;
        if (split.above) {
            put(pictures.getFirst(), 0, 0, width, first);
            put(pictures.getLast(), 0, first + GAP, width, height - first - GAP);
        } else {
            put(pictures.getFirst(), 0, 0, first, height);
            put(pictures.getLast(), first + GAP, 0, width - first - GAP, height);
        }
    }

    private static void put(Picture picture, double x, double y, double width, double height) {
        double name = picture.name.prefHeight(width);
        picture.name.resizeRelocate(x, y, width, name);
        picture.frame.resizeRelocate(x, y + name, width, Math.max(0, height - name));
    }

    private Split best(double width, double height) {
        Sized same = best(width, height, split.above);
        Sized other = best(width, height, !split.above);
        return other.scale > WORTH_IT * same.scale ? other.split : same.split;
    }

    private Sized best(double width, double height, boolean above) {
        double name = pictures.getFirst().name.prefHeight(width);
        Sized best = new Sized(new Split(above, 0.5), 0);
        for (int i = LEAST_SHARE; i <= SHARES - LEAST_SHARE; i++) {
            Split tried = new Split(above, (double) i / SHARES);
            double scale = Math.min(
                    scale(pictures.getFirst(), tried, tried.share, width, height, name),
                    scale(pictures.getLast(), tried, 1 - tried.share, width, height, name));
            if (scale > best.scale) {
                best = new Sized(tried, scale);
            }
        }
        return best;
    }

    private static double scale(Picture picture, Split tried, double share, double width, double height, double name) {
        return tried.above
                ? picture.canvas.scaleIn(width, (height - GAP) * share - name)
                : picture.canvas.scaleIn((width - GAP) * share, height - name);
    }
}
