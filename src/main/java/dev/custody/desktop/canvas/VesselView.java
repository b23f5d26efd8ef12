package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.layout.Box;
import dev.custody.layout.Point;
import dev.custody.layout.VesselAnatomy;
import dev.custody.picture.DiagramWords;
import dev.custody.picture.Shapes;
import dev.custody.scene.ComponentState;
import dev.custody.scene.VesselState;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** A queue, a dead letter queue or a topic: a solid trough that holds messages in their order. */
final class VesselView extends ComponentView {
    private static final double WALL = 6;
    private static final double KILL_ROOM = 24;
    private static final long EMPTY = -1;

    private final VesselAnatomy anatomy;
    private final SVGPath basin = new SVGPath();
    private final SVGPath walls = new SVGPath();
    private final FitText title = text(HPos.LEFT, "component-title");
    private final FitText count = text(HPos.RIGHT, "vessel-count");
    private final FitText age = text(HPos.RIGHT, "vessel-age");
    private long oldestMicros = EMPTY;
    private long shownSeconds = EMPTY;
    private final List<FitText> names = new ArrayList<>();
    private final List<FitText> sizes = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<FitText> more = new ArrayList<>();
    private final boolean headRight;

    VesselView(Component component, VesselAnatomy anatomy, boolean headRight, DiagramWords words) {
        super(component, anatomy, words);
        this.headRight = headRight;
        this.anatomy = anatomy;
        Box trough = anatomy.trough();
        basin.setContent(Shapes.basin(trough.width(), trough.height()));
        basin.getStyleClass().add("basin");
        walls.setContent(Shapes.trough(trough.width(), trough.height(), WALL));
        walls.getStyleClass().add("walls");
        title.setText(component.title());
        getChildren().addAll(basin, walls, title, age, count);
        for (int i = 0; i < anatomy.channels().size(); i++) {
            more.add(text(HPos.CENTER, "vessel-more"));
        }
        getChildren().addAll(more);
        if (anatomy.labelled()) {
            for (String channel : anatomy.channels()) {
                FitText name = text(HPos.LEFT, "lane-name");
                name.setText(channel);
                names.add(name);
                sizes.add(text(HPos.RIGHT, "lane-name"));
                Region line = new Region();
                line.getStyleClass().add("lane-line");
                lines.add(line);
            }
            getChildren().addAll(lines);
            getChildren().addAll(names);
            getChildren().addAll(sizes);
        }
        finish();
    }

    @Override
    void update(ComponentState state) {
        VesselState now = (VesselState) state;
        int total = now.entries().size();
        count.setText(total == 0 ? "" : Integer.toString(total));
        oldestMicros = total == 0 ? EMPTY : now.entries().iterator().next().storedMicros();
        for (int i = 0; i < more.size(); i++) {
            int size = now.size(anatomy.channels().get(i));
            int hidden = size - anatomy.room(size);
            more.get(i).setText(hidden > 0 ? "+" + hidden : "");
        }
        for (int i = 0; i < sizes.size(); i++) {
            int size = now.size(anatomy.channels().get(i));
            sizes.get(i).setText(size == 0 ? "" : Integer.toString(size));
        }
    }

    @Override
    void tick(ComponentState state, long micros) {
        long seconds = oldestMicros == EMPTY ? EMPTY : (micros - oldestMicros) / 1_000_000;
        if (seconds != shownSeconds) {
            shownSeconds = seconds;
            age.setText(words.age(seconds));
            requestLayout();
        }
    }

    @Override
    String tell(ComponentState state) {
        VesselState now = (VesselState) state;
        int total = now.entries().size();
        if (total == 0) {
            return words.of("vessel.empty");
        }
        long leased = now.entries().stream().filter(e -> e.isLeased()).count();
        return words.of(
                leased > 0 ? "vessel.told.leased" : "vessel.told",
                words.messages(total),
                now.entries().iterator().next().message(),
                leased);
    }

    @Override
    void arrange(double width, double height) {
        Box trough = anatomy.trough();
        basin.setLayoutY(trough.y());
        walls.setLayoutY(trough.y());
        double counted = Math.min(width * 0.4, count.naturalWidth() + 4);
        // The right end is the kill glyph's.
        count.resizeRelocate(width - counted - KILL_ROOM, 0, counted, trough.y());
        arrangeHeading(title, new Box(6, 0, width - counted - KILL_ROOM - 12, trough.y()), false);
        double free = width - counted - KILL_ROOM - 10 - title.getLayoutX() - title.naturalWidth() - 8;
        // Where there is no room for it, the age is left out rather than made too small to read.
        age.setVisible(free >= age.naturalWidth() * 0.8);
        age.resizeRelocate(width - counted - KILL_ROOM - 10 - free, 0, Math.max(0, free), trough.y());
        double token = anatomy.metrics().token();
        for (int i = 0; i < more.size(); i++) {
            Point seat = anatomy.seat(anatomy.channels().get(i), anatomy.seats() - 1, headRight);
            more.get(i).resizeRelocate(seat.x() - token / 2, seat.y() - token / 2, token, token);
        }
        for (int i = 0; i < names.size(); i++) {
            Box lane = anatomy.lane(i);
            double line = anatomy.metrics().line();
            names.get(i).resizeRelocate(14, lane.y(), width * 0.7, line);
            sizes.get(i).resizeRelocate(width * 0.7, lane.y(), width * 0.3 - 14, line);
            lines.get(i).resizeRelocate(WALL, lane.y() - 2, width - 2 * WALL, 1);
            lines.get(i).setVisible(i > 0);
        }
    }
}
