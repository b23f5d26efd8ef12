package dev.custody.desktop.timeline;

import dev.custody.chart.Axis;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** One branch: its name on a line from its fork to its edge, a dot for each of its commands, and the way from its parent. */
final class LaneNode extends Pane {
    static final double HEIGHT = 25;
    private static final double LINE_Y = 21;
    private static final double LINE_HEIGHT = 3;
    private static final double DOT = 7;
    private static final double FORK = 9;
    private static final double NAME_AFTER_FORK = 7;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final Region way = part("branch-way");
    private final Region line = part("branch-line");
    private final Region planned = part("branch-planned");
    private final Region fork = part("branch-fork");
    private final Label name = new Label();
    private final List<Region> dots = new ArrayList<>();

    LaneNode() {
        getStyleClass().add("branch-lane");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        name.getStyleClass().add("branch-name");
        name.setMouseTransparent(true);
        name.setManaged(false);
        getChildren().addAll(way, planned, line, fork, name);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }

    /** Where its name stands, from its own left edge. */
    double nameX() {
        return name.getLayoutX();
    }

    /**
     * Draws it anew.
     *
     * @param edgeMicros how far the branch was played
     */
    void draw(BranchesViewModel.Lane lane, Axis axis, double width, long edgeMicros) {
        pseudoClassStateChanged(CURRENT, lane.isCurrent());
        resize(width, HEIGHT);
        double start = axis.xOf(lane.forkMicros(), width);
        double end = axis.xOf(Math.max(edgeMicros, lane.forkMicros()), width);
        double from = Math.clamp(start, 0, width);
        line.resizeRelocate(from, LINE_Y - LINE_HEIGHT / 2, Math.max(0, Math.min(end, width) - from), LINE_HEIGHT);
        boolean forkInView = lane.parentRow().isPresent() && start >= 0 && start <= width;
        way.setVisible(forkInView);
        fork.setVisible(forkInView);
        if (forkInView) {
            double up = (lane.row() - lane.parentRow().getAsInt()) * HEIGHT;
            way.resizeRelocate(start - 1, LINE_Y - up, 2, up);
            fork.resizeRelocate(start - FORK / 2, LINE_Y - up - FORK / 2, FORK, FORK);
        }
        drawName(lane, start, width);
        drawDots(lane, axis, width);
        drawPlanned(lane, axis, width, end);
    }

    /** On to the last command that the branch has yet to reach: no dot hangs in the air. */
    private void drawPlanned(BranchesViewModel.Lane lane, Axis axis, double width, double end) {
        double last = lane.commands().stream()
                .mapToDouble(at -> axis.xOf(at, width))
                .max()
                .orElse(end);
        double from = Math.clamp(end, 0, width);
        double to = Math.clamp(last, 0, width);
        planned.setVisible(to > from);
        planned.resizeRelocate(from, LINE_Y - 0.5, Math.max(0, to - from), 1);
    }

    private void drawName(BranchesViewModel.Lane lane, double start, double width) {
        name.setText(lane.name());
        name.applyCss();
        double wide = Math.min(name.prefWidth(-1), width);
        // Clear of the forks that other branches have on this line.
        name.resizeRelocate(
                Math.clamp(start + NAME_AFTER_FORK, 0, Math.max(0, width - wide)), 0, wide, LINE_Y - FORK / 2);
    }

    private void drawDots(BranchesViewModel.Lane lane, Axis axis, double width) {
        while (dots.size() < lane.commands().size()) {
            Region dot = part("branch-command");
            dots.add(dot);
            getChildren().add(dot);
        }
        for (int i = 0; i < dots.size(); i++) {
            Region dot = dots.get(i);
            boolean there = i < lane.commands().size();
            double x = there ? axis.xOf(lane.commands().get(i), width) : -1;
            dot.setVisible(there && x >= 0 && x <= width);
            dot.pseudoClassStateChanged(UNDONE, i >= lane.applied());
            dot.resizeRelocate(x - DOT / 2, LINE_Y - DOT / 2, DOT, DOT);
        }
    }
}
