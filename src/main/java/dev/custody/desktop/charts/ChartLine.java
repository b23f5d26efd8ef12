package dev.custody.desktop.charts;

import dev.custody.chart.LineLook;
import dev.custody.chart.Series;

/** A series of a chart, with its name and how it looks. */
record ChartLine(Series series, String name, LineLook look) {}
