package dev.custody.desktop.charts;

import dev.custody.chart.Chart;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.pane.TabFocus;
import dev.custody.desktop.pane.TickItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The charts as they are seen. */
public final class ChartsView {
    private static final double ZOOM_STEP = 0.8;
    /** Hundredths of what is in view that an arrow key moves the cursor by. */
    private static final double STEP = 0.5;

    private static final double LARGE_STEP = 5;

    private final ChartsViewModel model;
    private final Map<Chart, ChartPlot> plots = new EnumMap<>(Chart.class);

    @FXML
    private BorderPane pane;

    @FXML
    private MenuButton which;

    @FXML
    private Label read;

    @FXML
    private Label nothing;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox charts;

    ChartsView(ChartsViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        pane.setBottom(new TimeScale(model, charts.widthProperty()));
        model.allProperty().subscribe(this::listWhich);
        model.groupsProperty().subscribe(this::list);
        model.axisProperty().subscribe(this::redraw);
        model.marksProperty().subscribe(this::redraw);
        model.endProperty().subscribe(this::redraw);
        model.playheadProperty().subscribe(this::update);
        model.cursorProperty().subscribe(this::update);
        scroll.vvalueProperty().subscribe(this::update);
        scroll.viewportBoundsProperty().subscribe(() -> {
            plots.values().forEach(this::giveRoom);
            update();
        });
        charts.heightProperty().subscribe(this::update);
    }

    void focus() {
        TabFocus.give(charts.getChildren().stream().findFirst().orElse(scroll));
    }

    private void listWhich(List<ChartGroup> all) {
        which.getItems().setAll(all.stream().map(this::item).toList());
        which.setDisable(all.isEmpty());
    }

    private TickItem item(ChartGroup group) {
        TickItem item = new TickItem(group.title(), shown -> model.setShown(group.chart(), shown));
        item.setTicked(model.isShown(group.chart()));
        return item;
    }

    /**
     * Charts are kept from run to run, and with them the focus. The first that is new comes at once, the others in a pulse each:
     * to make them all takes as long as several pictures.
     */
    private void list(List<ChartGroup> groups) {
        List<ChartGroup> missing = new ArrayList<>();
        for (ChartGroup group : groups) {
            ChartPlot plot = plots.get(group.chart());
            if (plot == null) {
                missing.add(group);
            } else if (!plot.group().equals(group)) {
                plot.setGroup(group);
            }
        }
        if (!missing.isEmpty()) {
            add(missing.removeFirst());
            Pulse.inTurn(
                    missing.stream().<Runnable>map(group -> () -> add(group)).toList());
        }
        place();
        redraw();
    }

    private void add(ChartGroup group) {
        if (model.groupsProperty().get().contains(group) && !plots.containsKey(group.chart())) {
            ChartPlot plot = plot(group);
            plots.put(group.chart(), plot);
            giveRoom(plot);
            place();
            update();
        }
    }

    /** Puts those that are made in their order. */
    private void place() {
        List<Node> shown = new ArrayList<>();
        for (ChartGroup group : model.groupsProperty().get()) {
            ChartPlot plot = plots.get(group.chart());
            if (plot != null) {
                shown.add(plot);
            }
        }
        if (!charts.getChildren().equals(shown)) {
            charts.getChildren().setAll(shown);
            if (scroll.isFocused()) {
                // Whoever came before there were charts came for them.
                focus();
            }
        }
        nothing.setVisible(shown.isEmpty());
    }

    private ChartPlot plot(ChartGroup group) {
        ChartPlot plot = new ChartPlot(model, group);
        plot.setOnMouseMoved(mouse -> model.setCursor(mouse.getX() - plot.left(), plot.plotWidth()));
        plot.setOnMouseExited(_ -> model.clearCursor());
        plot.setOnMousePressed(mouse -> seek(plot, mouse));
        plot.setOnMouseDragged(mouse -> seek(plot, mouse));
        plot.setOnScroll(turn -> turn(plot, turn));
        plot.setOnKeyPressed(this::press);
        return plot;
    }

    private void seek(ChartPlot plot, MouseEvent mouse) {
        plot.requestFocus();
        model.setCursor(mouse.getX() - plot.left(), plot.plotWidth());
        model.seek();
        mouse.consume();
    }

    /** With Ctrl it zooms and sideways it moves, as on the timeline; otherwise the charts scroll. */
    private void turn(ChartPlot plot, ScrollEvent turn) {
        double sideways = turn.getDeltaX() + (turn.isShiftDown() ? turn.getDeltaY() : 0);
        if (turn.isShortcutDown() && turn.getDeltaY() != 0) {
            model.zoom(turn.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, turn.getX() - plot.left(), plot.plotWidth());
            turn.consume();
        } else if (sideways != 0) {
            model.move(-sideways, plot.plotWidth());
            turn.consume();
        }
    }

    private void press(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown()) {
            return;
        }
        double step = key.isShiftDown() ? LARGE_STEP : STEP;
        switch (key.getCode()) {
            case LEFT -> model.moveCursor(-step);
            case RIGHT -> model.moveCursor(step);
            case ENTER -> model.seek();
            case ESCAPE -> {
                if (model.cursorProperty().get().isEmpty()) {
                    return;
                }
                model.clearCursor();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void redraw() {
        plots.values().forEach(ChartPlot::setStale);
        update();
    }

    private void giveRoom(ChartPlot plot) {
        double seen = scroll.getViewportBounds().getHeight();
        plot.setRoom(Math.max(0, seen - charts.snappedTopInset() - charts.snappedBottomInset()), charts.getSpacing());
    }

    private void update() {
        if (pane == null || charts.getChildren().isEmpty()) {
            return;
        }
        read.setText(model.readText());
        Bounds seen = scroll.getViewportBounds();
        double top = scrolled(seen);
        for (Node node : charts.getChildren()) {
            Bounds its = node.getBoundsInParent();
            ((ChartPlot) node).update(its.getMaxY() >= top && its.getMinY() <= top + seen.getHeight());
        }
    }

    /** How far down the charts are scrolled. */
    private double scrolled(Bounds seen) {
        double hidden = Math.max(0, charts.getHeight() - seen.getHeight());
        return scroll.getVvalue() * hidden;
    }
}
