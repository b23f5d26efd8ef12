package dev.custody.desktop.canvas;

import dev.custody.layout.LinkOutline;
import dev.custody.picture.Shapes;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;

/** Where a link is cut: a gap in its road, and scissors in it. */
final class BarrierView extends Group {
    private final Line gap = stroke("gap", StrokeLineCap.BUTT);
    private final List<Line> bars =
            List.of(stroke("barrier", StrokeLineCap.ROUND), stroke("barrier", StrokeLineCap.ROUND));
    private final StackPane plate = new StackPane();

    BarrierView() {
        setMouseTransparent(true);
        SVGPath icon = new SVGPath();
        icon.setContent(Shapes.SCISSORS);
        icon.getStyleClass().add("scissors");
        plate.getChildren().add(icon);
        plate.getStyleClass().add("scissors-plate");
        plate.layoutBoundsProperty().addListener((_, _, bounds) -> {
            plate.setTranslateX(-bounds.getWidth() / 2);
            plate.setTranslateY(-bounds.getHeight() / 2);
        });
        getChildren().add(gap);
        getChildren().addAll(bars);
        getChildren().add(plate);
    }

    private static Line stroke(String style, StrokeLineCap cap) {
        Line line = new Line();
        line.getStyleClass().add(style);
        line.setStrokeLineCap(cap);
        return line;
    }

    /** @param both whether it is cut in both directions */
    void show(LinkOutline.Barrier barrier, boolean both) {
        gap.getStyleClass().setAll(both ? "gap-wide" : "gap");
        put(gap, barrier.gap());
        for (int i = 0; i < bars.size(); i++) {
            put(bars.get(i), barrier.bars().get(i));
        }
        plate.setLayoutX(barrier.sign().x());
        plate.setLayoutY(barrier.sign().y());
    }

    private static void put(Line line, LinkOutline.Stroke stroke) {
        line.setStartX(stroke.from().x());
        line.setStartY(stroke.from().y());
        line.setEndX(stroke.to().x());
        line.setEndY(stroke.to().y());
    }
}
