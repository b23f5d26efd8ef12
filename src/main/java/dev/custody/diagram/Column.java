package dev.custody.diagram;

/** A column that a table has beside the fields of its message type, with the value that a new row starts with. */
public record Column(String name, Value initial) {}
