package dev.custody.desktop.charts;

import dev.custody.chart.Chart;
import java.util.List;

/**
 * What is drawn in one pair of axes.
 *
 * @param unit of what is counted, in words; empty where each value says its unit
 */
record ChartGroup(Chart chart, String title, String unit, List<ChartLine> lines) {
    ChartGroup {
        lines = List.copyOf(lines);
    }
}
