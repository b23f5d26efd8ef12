package dev.custody.desktop.timeline;

import static dev.custody.desktop.pane.Parts.part;
import static dev.custody.desktop.pane.Parts.styled;
import static dev.custody.desktop.pane.Parts.tool;

import dev.custody.chart.Axis;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.text.Texts;
import dev.custody.words.Figures;
import dev.custody.words.Kebab;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The timeline as it is seen. */
public final class TimelineView {
    private static final double TICKS_APART = 84;
    private static final double MARK_SIZE = 20;
    private static final double ZOOM_STEP = 0.8;
    private static final double RAIL_TOP = 37;
    private static final double RAIL_HEIGHT = 8;

    private final TimelineViewModel model;
    private final BranchesViewModel branches;
    private final Texts texts;

    private final SharedTip tip = new SharedTip();
    private final TroubleBars bars;

    private final Pane lanes = part(new Pane(), "branches", "branches");
    private final Region rail = part(new Region(), "rail", "rail");
    private final Region edge = part(new Region(), "edge", "rail-edge");
    private final Region past = part(new Region(), "past", "rail-past");
    private final Pane ticks = part(new Pane(), "ticks");
    private final Pane troubles = part(new Pane(), "troubles");
    private final Pane marks = part(new Pane(), "marks");
    private final Region playhead = part(new Region(), "playhead", "playhead");
    private final Region hoverLine = part(new Region(), "hoverLine", "hover-line");
    private final Label hoverTime = part(new Label(), "hover-time", "hover-time");
    private final Pane strip = part(new Strip(), "timeline", "strip");
    private final HBox timeline = styled(new HBox(), "timeline");
    private List<TimelineViewModel.Cluster> drawn = List.of();

    public TimelineView(TimelineViewModel model, BranchesViewModel branches, Actions actions, Texts texts) {
        this.model = model;
        this.branches = branches;
        this.texts = texts;
        bars = new TroubleBars(troubles, model, texts);
        rail.setLayoutY(RAIL_TOP);
        edge.setLayoutY(RAIL_TOP);
        past.setLayoutY(RAIL_TOP);
        Stream.of(rail, edge, past).forEach(each -> each.setPrefHeight(RAIL_HEIGHT));
        ticks.setLayoutY(53);
        troubles.setLayoutY(25);
        marks.setLayoutY(2);
        playhead.setLayoutY(29);
        playhead.setPrefSize(12, 24);
        hoverLine.setLayoutY(24);
        hoverLine.setPrefSize(1, 29);
        hoverTime.setLayoutY(53);
        Stream.of(rail, edge, past, ticks, playhead, hoverLine, hoverTime)
                .forEach(each -> each.setMouseTransparent(true));
        troubles.setPickOnBounds(false);
        marks.setPickOnBounds(false);
        strip.setFocusTraversable(true);
        strip.getChildren().addAll(rail, edge, past, ticks, troubles, marks, playhead, hoverLine, hoverTime);
        VBox axis = new VBox(lanes, strip);
        HBox.setHgrow(axis, Priority.ALWAYS);
        Button fit = tool(actions, "fit-timeline", "icon-fit");
        fit.setId("fit");
        timeline.getChildren().addAll(axis, fit);
        fill();
    }

    /** All of it. */
    public Parent node() {
        return timeline;
    }

    private void fill() {
        strip.setAccessibleRole(AccessibleRole.SLIDER);
        strip.setAccessibleText(texts.of("timeline"));
        strip.setOnMousePressed(this::drag);
        strip.setOnMouseDragged(this::drag);
        strip.setOnScroll(this::scroll);
        strip.widthProperty().subscribe(this::drawAll);
        model.axisProperty().subscribe(this::drawAll);
        model.marksProperty().subscribe(this::drawMarks);
        model.playheadProperty().subscribe(this::drawPlayhead);
        model.edgeProperty().subscribe(this::drawPlayhead);
        strip.setOnMouseMoved(mouse -> hover(mouse.getX()));
        strip.setOnMouseExited(_ -> hover(-1));
        strip.setOnMouseReleased(mouse -> {
            if (!strip.contains(mouse.getX(), mouse.getY())) {
                hover(-1);
            }
        });
        hover(-1);
        new BranchesView(lanes, branches, model, texts).begin();
    }

    /** Says where the playhead stands when a screen reader asks: it moves in each pulse, and nobody listens that often. */
    private final class Strip extends Pane {
        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.HELP
                    ? texts.of(
                            "playhead-at",
                            Figures.clock(model.playheadProperty().get(), texts.numbers()))
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }

    /** Where the focus goes when a person walks to this pane. */
    public void focus() {
        strip.requestFocus();
    }

    private double width() {
        return strip.getWidth();
    }

    private void drag(MouseEvent mouse) {
        strip.requestFocus();
        double x = Math.clamp(mouse.getX(), 0, Math.max(1, width()));
        model.seek(x, width());
        hover(x);
        mouse.consume();
    }

    private void scroll(ScrollEvent scroll) {
        if (scroll.getDeltaX() != 0 || scroll.isShiftDown()) {
            model.move(-scroll.getDeltaX() - (scroll.isShiftDown() ? scroll.getDeltaY() : 0), width());
        } else if (scroll.getDeltaY() != 0) {
            model.zoom(scroll.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, scroll.getX(), width());
        }
        scroll.consume();
    }

    /** Tells the time at the pointer; nothing if it is not on the strip. */
    private void hover(double x) {
        boolean there = x >= 0 && x <= width();
        hoverLine.setVisible(there);
        hoverTime.setVisible(there);
        if (there) {
            hoverTime.setText(Figures.clock(model.axisProperty().get().microsAt(x, width()), texts.numbers()));
            hoverLine.setTranslateX(Math.round(x));
            double wide = hoverTime.prefWidth(-1);
            hoverTime.setTranslateX(Math.clamp(Math.round(x - wide / 2), 0, Math.max(0, width() - wide)));
        }
    }

    private void drawAll() {
        drawTicks();
        drawMarks();
        drawPlayhead();
    }

    private void drawPlayhead() {
        double x = model.axisProperty().get().xOf(model.playheadProperty().get(), width());
        double edgeX = model.axisProperty().get().xOf(model.edgeProperty().get(), width());
        playhead.setTranslateX(Math.round(x) - 6);
        playhead.setVisible(x >= -6 && x <= width() + 6);
        past.setPrefWidth(Math.clamp(x, 0, Math.max(0, width())));
        edge.setPrefWidth(Math.clamp(edgeX, 0, Math.max(0, width())));
        rail.setPrefWidth(width());
        if (bars != null) {
            bars.grow(width());
        }
    }

    /** With the labels that are there, as many as there are ticks: the axis grows with the run, and new labels would be styled anew. */
    private void drawTicks() {
        List<Axis.Tick> now =
                width() > 0 ? model.axisProperty().get().ticks(width(), TICKS_APART, texts.numbers()) : List.of();
        List<Node> labels = ticks.getChildren();
        if (labels.size() > now.size()) {
            labels.subList(now.size(), labels.size()).clear();
        }
        while (labels.size() < now.size()) {
            labels.add(styled(new Label(), "tick"));
        }
        for (int i = 0; i < now.size(); i++) {
            Label label = (Label) labels.get(i);
            label.setText(now.get(i).label());
            label.setLayoutX(Math.round(now.get(i).x()));
        }
    }

    /** With the shapes that are there, where they are of the same kind: new ones would be styled anew. */
    private void drawMarks() {
        bars.draw(width());
        List<TimelineViewModel.Cluster> clusters = model.clusters(width());
        List<Node> shapes = marks.getChildren();
        if (shapes.size() > clusters.size()) {
            shapes.subList(clusters.size(), shapes.size()).clear();
        }
        for (int i = 0; i < clusters.size(); i++) {
            TimelineViewModel.Cluster cluster = clusters.get(i);
            if (i >= shapes.size()) {
                shapes.add(shape(cluster));
            } else if (cluster.equals(drawn.get(i))) {
                continue;
            } else if (cluster.mark().kind() != drawn.get(i).mark().kind()) {
                shapes.set(i, shape(cluster));
            }
            mean((Region) shapes.get(i), cluster);
        }
        drawn = clusters;
    }

    private Region shape(TimelineViewModel.Cluster cluster) {
        return styled(
                new Region(), "event-mark", "event-" + Kebab.of(cluster.mark().kind()));
    }

    /** Has a shape stand for these marks. */
    private void mean(Region shape, TimelineViewModel.Cluster cluster) {
        shape.setLayoutX(Math.round(cluster.x()) - MARK_SIZE / 2);
        String text = cluster.text(texts);
        shape.setAccessibleText(text);
        tip.tell(shape, text);
        shape.setOnMousePressed(click -> {
            strip.requestFocus();
            model.seek(cluster.mark());
            click.consume();
        });
    }
}
