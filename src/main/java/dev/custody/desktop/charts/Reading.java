package dev.custody.desktop.charts;

import java.util.OptionalDouble;

/**
 * What a line says at a time.
 *
 * @param value in the unit of the series; empty where it has none, as before the first message
 * @param text the value with its unit as people read it
 */
record Reading(ChartLine line, OptionalDouble value, String text) {}
