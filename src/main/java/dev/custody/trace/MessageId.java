package dev.custody.trace;

/** The identity of a message; every copy of it (row, event, ticket) keeps it. Counted from 1 in a run. */
public record MessageId(int number) implements Comparable<MessageId> {
    @Override
    public int compareTo(MessageId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "#" + number;
    }
}
