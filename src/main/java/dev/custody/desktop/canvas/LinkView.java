package dev.custody.desktop.canvas;

import dev.custody.diagram.Link;
import dev.custody.layout.Flow;
import dev.custody.layout.LinkOutline;
import dev.custody.layout.Point;
import dev.custody.layout.Track;
import dev.custody.picture.DiagramWords;
import dev.custody.picture.Shapes;
import dev.custody.scene.LinkState;
import dev.custody.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;

/** A link: a road with a line in its middle, arrow heads where messages go, and barriers where it is cut. */
final class LinkView extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");
    private static final PseudoClass SLOW = PseudoClass.getPseudoClass("slow");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final PseudoClass TRAIL = PseudoClass.getPseudoClass("trail");
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private final DiagramWords words;
    private final int index;
    private final Link link;
    private final Flow flow;
    private final String name;
    private final double lane;
    private final Polyline road = new Polyline();
    private final Polyline line = new Polyline();
    private final Group heads = new Group();
    private final Group barriers = new Group();
    private final Label label = new Label();
    /** The hops of the message that is followed, along this link and against it; empty until one is. */
    private final List<Label> trail = new ArrayList<>();

    private Track track;
    private @Nullable LinkState shown;
    private int shownVersion = -1;
    private boolean shownBroken;
    private int onlyCopies;
    private String told = "";

    LinkView(int index, Link link, Flow flow, String name, Track track, double lane, DiagramWords words) {
        this.words = words;
        this.index = index;
        this.link = link;
        this.flow = flow;
        this.name = name;
        this.track = track;
        this.lane = lane;
        setManaged(false);
        setPickOnBounds(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription(words.of("kind.link"));
        getStyleClass().add("link");
        road.getStyleClass().add("road");
        line.getStyleClass().add("road-line");
        line.setMouseTransparent(true);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        heads.setMouseTransparent(true);
        barriers.setMouseTransparent(true);
        label.getStyleClass().add("link-label");
        label.setMouseTransparent(true);
        getChildren().addAll(road, line, heads, barriers, label);
        draw();
    }

    Link link() {
        return link;
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    boolean isCut() {
        return shown != null && (shown.isCut(true) || shown.isCut(false));
    }

    boolean isCut(boolean forward) {
        return shown != null && shown.isCut(forward);
    }

    boolean isSlow() {
        return shown != null && (shown.slowFactor(true) != 1 || shown.slowFactor(false) != 1);
    }

    void place(Track newTrack) {
        track = newTrack;
        draw();
    }

    /** Shows how the link stands, if that is news. */
    void show(Scene scene) {
        LinkState state = scene.links().get(index);
        boolean broken = scene.component(link.from()).isDown()
                || scene.component(link.to()).isDown();
        if (state.equals(shown) && state.version() == shownVersion && broken == shownBroken) {
            return;
        }
        shown = state;
        shownVersion = state.version();
        shownBroken = broken;
        pseudoClassStateChanged(BROKEN, broken);
        pseudoClassStateChanged(CUT, isCut());
        pseudoClassStateChanged(SLOW, isSlow());
        draw();
        told = name + tell(state);
        tellAll();
    }

    /** Shows of how many messages the only copy is on its way here, if that is news. */
    void showCustody(int newOnlyCopies) {
        if (newOnlyCopies != onlyCopies) {
            onlyCopies = newOnlyCopies;
            pseudoClassStateChanged(ALONE, onlyCopies > 0);
            caption();
            tellAll();
            requestLayout();
        }
    }

    /**
     * Shows the hops here of the message that is followed.
     *
     * @param forward their numbers along the link
     * @param backward and against it
     * @param aside whether a message is followed that was never here
     */
    void setTrail(String forward, String backward, boolean aside) {
        boolean passed = !forward.isEmpty() || !backward.isEmpty();
        if (trail.isEmpty() && passed) {
            trail.addAll(List.of(numbers(), numbers()));
            getChildren().addAll(trail);
        }
        if (!trail.isEmpty()) {
            set(trail.getFirst(), forward);
            set(trail.getLast(), backward);
        }
        pseudoClassStateChanged(TRAIL, passed);
        pseudoClassStateChanged(ASIDE, aside);
        requestLayout();
    }

    private static Label numbers() {
        Label numbers = new Label();
        numbers.getStyleClass().add("trail-numbers");
        numbers.setMouseTransparent(true);
        return numbers;
    }

    private static void set(Label numbers, String text) {
        numbers.setText(text);
        numbers.setVisible(!text.isEmpty());
    }

    private void tellAll() {
        setAccessibleText(onlyCopies == 0 ? told : told + words.of("link.only"));
    }

    private String tell(LinkState state) {
        String text = "";
        if (state.isCut(true) || state.isCut(false)) {
            text += words.of(state.isCut(true) && state.isCut(false) ? "link.cut" : "link.cut-one");
        }
        double factor = Math.max(state.slowFactor(true), state.slowFactor(false));
        return factor == 1 ? text : text + words.of("link.slow", DiagramWords.factor(factor));
    }

    private void draw() {
        LinkOutline outline = new LinkOutline(track, lane);
        points(road, outline.course());
        points(line, isSlow() ? outline.wave() : outline.course());
        heads.getChildren().clear();
        if (flow.forward()) {
            heads.getChildren().add(head(outline.head(true)));
        }
        if (flow.backward()) {
            heads.getChildren().add(head(outline.head(false)));
        }
        barriers.getChildren().clear();
        if (isCut()) {
            boolean both = isCut(true) && isCut(false);
            barriers.getChildren().add(barrier(outline.barrier(isCut(true), isCut(false)), both));
        }
        caption();
        requestLayout();
    }

    private static void points(Polyline line, List<Point> points) {
        line.getPoints().clear();
        points.forEach(point -> line.getPoints().addAll(point.x(), point.y()));
    }

    private void caption() {
        double factor = shown == null ? 1 : Math.max(shown.slowFactor(true), shown.slowFactor(false));
        String slow = factor == 1 ? "" : DiagramWords.factor(factor);
        String only = onlyCopies == 0 ? "" : words.of("only-copy");
        label.setText((only + " " + slow).strip());
        label.setVisible(!label.getText().isEmpty());
    }

    private static Polygon head(List<Point> points) {
        Polygon head = new Polygon();
        points.forEach(point -> head.getPoints().addAll(point.x(), point.y()));
        head.getStyleClass().add("road-head");
        return head;
    }

    /** A gap in the road, and scissors in it. */
    private static Group barrier(LinkOutline.Barrier barrier, boolean both) {
        Group group = new Group();
        group.getChildren().add(stroke(barrier.gap(), both ? "gap-wide" : "gap", StrokeLineCap.BUTT));
        for (LinkOutline.Stroke bar : barrier.bars()) {
            group.getChildren().add(stroke(bar, "barrier", StrokeLineCap.ROUND));
        }
        SVGPath icon = new SVGPath();
        icon.setContent(Shapes.SCISSORS);
        icon.getStyleClass().add("scissors");
        StackPane plate = new StackPane(icon);
        plate.getStyleClass().add("scissors-plate");
        plate.setLayoutX(barrier.sign().x());
        plate.setLayoutY(barrier.sign().y());
        plate.layoutBoundsProperty().addListener((_, _, bounds) -> {
            plate.setTranslateX(-bounds.getWidth() / 2);
            plate.setTranslateY(-bounds.getHeight() / 2);
        });
        group.getChildren().add(plate);
        return group;
    }

    private static Line stroke(LinkOutline.Stroke stroke, String style, StrokeLineCap cap) {
        Line line = new Line(
                stroke.from().x(),
                stroke.from().y(),
                stroke.to().x(),
                stroke.to().y());
        line.getStyleClass().add(style);
        line.setStrokeLineCap(cap);
        return line;
    }

    @Override
    protected void layoutChildren() {
        Point middle = track.at(0.5, 0);
        label.autosize();
        label.relocate(middle.x() - label.getWidth() / 2, middle.y() - label.getHeight() - lane * 2);
        boolean bothWays = trail.stream().allMatch(Label::isVisible);
        for (int i = 0; i < trail.size(); i++) {
            Label numbers = trail.get(i);
            numbers.autosize();
            // Where both ways are used, each number stands nearer to where its hops set out from.
            Point at = track.at(bothWays ? (i == 0 ? 0.28 : 0.72) : 0.42, 0);
            numbers.relocate(at.x() - numbers.getWidth() / 2, at.y() - numbers.getHeight() / 2);
        }
    }
}
