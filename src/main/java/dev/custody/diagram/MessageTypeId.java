package dev.custody.diagram;

/** The name of a message type, unique in its diagram, such as {@code order}. */
public record MessageTypeId(String value) implements Comparable<MessageTypeId> {
    @Override
    public int compareTo(MessageTypeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
