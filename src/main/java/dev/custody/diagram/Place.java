package dev.custody.diagram;

/** Where the centre of a component stands, in cells of the diagram's grid: columns to the right, rows down. */
public record Place(double column, double row) {}
