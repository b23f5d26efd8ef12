package dev.custody.diagram;

/** The name of a component, unique in its diagram: lower case letters, digits and hyphens. */
public record ComponentId(String value) implements Comparable<ComponentId> {
    @Override
    public int compareTo(ComponentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
