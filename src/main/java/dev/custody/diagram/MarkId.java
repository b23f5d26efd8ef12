package dev.custody.diagram;

/** A watermark that a database keeps: a number by name, written {@code database.name} in the file. */
public record MarkId(ComponentId database, String name) {
    @Override
    public String toString() {
        return database + "." + name;
    }
}
