package dev.custody.desktop.canvas;

import dev.custody.diagram.Link;
import dev.custody.layout.LinkOutline;
import dev.custody.layout.Point;
import dev.custody.layout.Track;
import dev.custody.picture.DiagramWords;
import dev.custody.scene.LinkState;
import dev.custody.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
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
    private final String name;
    private final Polyline road = new Polyline();
    private final Polyline line = new Polyline();
    /** They stay: what is made while the window is laid out has no colours in its first frame. */
    private final List<Polygon> heads;

    private final BarrierView barrier = new BarrierView();
    private final Label label = new Label();
    /** The hops of the message that is followed, along this link and against it; empty until one is. */
    private final List<Label> trail = new ArrayList<>();

    private LinkOutline outline;
    private @Nullable LinkState shown;
    private int shownVersion = -1;
    private boolean shownBroken;
    private int onlyCopies;
    private String told = "";

    LinkView(int index, Link link, String name, LinkOutline outline, DiagramWords words) {
        this.words = words;
        this.index = index;
        this.link = link;
        this.name = name;
        this.outline = outline;
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
        heads = outline.heads().stream().map(_ -> new Polygon()).toList();
        heads.forEach(head -> head.getStyleClass().add("road-head"));
        Group tips = new Group();
        tips.getChildren().addAll(heads);
        tips.setMouseTransparent(true);
        label.getStyleClass().add("link-label");
        label.setMouseTransparent(true);
        getChildren().addAll(road, line, tips, label);
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

    void place(LinkOutline newOutline) {
        outline = newOutline;
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
        points(road.getPoints(), outline.road());
        points(line.getPoints(), isSlow() ? outline.wave() : outline.line());
        List<List<Point>> corners = outline.heads();
        for (int i = 0; i < heads.size(); i++) {
            points(heads.get(i).getPoints(), corners.get(i));
        }
        barrier.setVisible(isCut());
        if (isCut()) {
            if (barrier.getParent() == null) {
                getChildren().add(getChildren().indexOf(label), barrier);
            }
            barrier.show(outline.barrier(isCut(true), isCut(false)), isCut(true) && isCut(false));
        }
        caption();
        requestLayout();
    }

    private static void points(List<Double> line, List<Point> points) {
        line.clear();
        points.forEach(point -> line.addAll(List.of(point.x(), point.y())));
    }

    private void caption() {
        double factor = shown == null ? 1 : Math.max(shown.slowFactor(true), shown.slowFactor(false));
        String slow = factor == 1 ? "" : DiagramWords.factor(factor);
        String only = onlyCopies == 0 ? "" : words.of("only-copy");
        label.setText((only + " " + slow).strip());
        label.setVisible(!label.getText().isEmpty());
    }

    @Override
    protected void layoutChildren() {
        Track track = outline.track();
        Point middle = track.at(0.5, 0);
        label.autosize();
        label.relocate(middle.x() - label.getWidth() / 2, middle.y() - label.getHeight() - outline.lane() * 2);
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
