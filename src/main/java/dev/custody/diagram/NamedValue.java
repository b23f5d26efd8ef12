package dev.custody.diagram;

/** A value under the name of its field or column. Payloads and rows are lists of these, in the order of the diagram. */
public record NamedValue(String name, Value value) {
    @Override
    public String toString() {
        return name + "=" + value;
    }
}
