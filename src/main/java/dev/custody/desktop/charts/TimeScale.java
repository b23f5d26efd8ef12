package dev.custody.desktop.charts;

import dev.custody.chart.Axis;
import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;

/** The times below the charts. */
final class TimeScale extends ChartStyle {
    private final ChartsViewModel model;

    private final ObservableDoubleValue chartWidth;

    /** @param chartWidth how wide the charts are, which a scroll bar may stand beside */
    TimeScale(ChartsViewModel model, ObservableDoubleValue chartWidth) {
        this.model = model;
        this.chartWidth = chartWidth;
        getStyleClass().addAll("chart-area", "chart-times");
        model.axisProperty().subscribe(this::show);
        chartWidth.subscribe(this::show);
    }

    @Override
    void restyled() {}

    @Override
    protected void layoutChildren() {
        show();
    }

    private void show() {
        double width = chartWidth.get() - left() - right();
        List<Axis.Tick> ticks = width <= 0
                ? List.of()
                : model.axisProperty().get().ticks(width, PlotPainter.TICKS_APART, model.numbers());
        while (getChildren().size() < ticks.size()) {
            Label label = tick();
            getChildren().add(label);
            label.applyCss();
        }
        getChildren().subList(ticks.size(), getChildren().size()).clear();
        for (int i = 0; i < ticks.size(); i++) {
            Label label = (Label) getChildren().get(i);
            label.setText(ticks.get(i).label());
            label.autosize();
            label.relocate(Math.round(left() + ticks.get(i).x() - label.getWidth() / 2), 0);
        }
    }

    private static Label tick() {
        Label label = new Label();
        label.getStyleClass().add("chart-tick");
        label.setManaged(false);
        return label;
    }
}
