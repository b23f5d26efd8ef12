package dev.custody.diagram;

/** A table of a database of the diagram, written {@code database.table} in the file. */
public record TableId(ComponentId database, String table) {
    @Override
    public String toString() {
        return database + "." + table;
    }
}
