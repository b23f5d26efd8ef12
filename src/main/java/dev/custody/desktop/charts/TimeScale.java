package dev.custody.desktop.charts;

import dev.custody.chart.Axis;
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
        getChildren().clear();
        if (width <= 0) {
            return;
        }
        for (Axis.Tick tick : model.axisProperty().get().ticks(width, PlotPainter.TICKS_APART, model.numbers())) {
            Label label = new Label(tick.label());
            label.getStyleClass().add("chart-tick");
            label.setManaged(false);
            getChildren().add(label);
            label.applyCss();
            label.autosize();
            label.relocate(Math.round(left() + tick.x() - label.getWidth() / 2), 0);
        }
    }
}
