package dev.custody.engine.world;

import dev.custody.diagram.Field;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Value;
import dev.custody.engine.kernel.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes payloads, and checks them against the limits of their type. */
final class Payloads {
    private Payloads() {}

    /** A payload that keeps the limits, or, for an invalid one, breaks exactly one of them. */
    static List<NamedValue> generate(MessageType type, Nature nature, RandomStream random) {
        int broken =
                nature == Nature.INVALID ? (int) random.nextLong(type.fields().size()) : -1;
        List<NamedValue> values = new ArrayList<>();
        for (int i = 0; i < type.fields().size(); i++) {
            Field field = type.fields().get(i);
            values.add(new NamedValue(field.name(), i == broken ? invalid(field) : valid(field, random)));
        }
        return List.copyOf(values);
    }

    /** The given values, and generated ones for the fields that are not among them. */
    static List<NamedValue> complete(MessageType type, List<NamedValue> given, RandomStream random) {
        List<NamedValue> values = new ArrayList<>();
        for (Field field : type.fields()) {
            values.add(find(given, field.name()).orElseGet(() -> new NamedValue(field.name(), valid(field, random))));
        }
        return List.copyOf(values);
    }

    /** What is said about a message in one of another type: see {@link dev.custody.diagram.Step.Log}. */
    static List<NamedValue> about(MessageType type, Message.Copy copy) {
        List<NamedValue> values = new ArrayList<>();
        for (Field field : type.fields()) {
            Value other = switch (field) {
                case Field.IntegerField _ -> new Value.Int(copy.message());
                case Field.TextField f -> new Value.Text(f.examples().getFirst());
            };
            Optional<NamedValue> same = find(copy.values(), field.name())
                    .filter(value -> value.value().getClass() == other.getClass());
            values.add(same.orElse(new NamedValue(field.name(), other)));
        }
        return List.copyOf(values);
    }

    /**
     * The copy, cut to the limits of its type; itself if it keeps them.
     *
     * @param guessRecipient whether somebody else gets it where its recipient can't be read, rather than the first part of the name
     */
    static Message.Copy forced(MessageType type, Message.Copy copy, boolean guessRecipient) {
        if (complaint(type, copy.values()).isEmpty()) {
            return copy;
        }
        List<NamedValue> values = new ArrayList<>();
        for (Field field : type.fields()) {
            Optional<NamedValue> sent = find(copy.values(), field.name());
            boolean unreadable = guessRecipient
                    && type.recipient().filter(field.name()::equals).isPresent();
            Value value = switch (field) {
                case Field.IntegerField f ->
                    new Value.Int(
                            sent.isPresent() && sent.get().value() instanceof Value.Int number
                                    ? Math.clamp(number.value(), f.min(), f.max())
                                    : f.min());
                case Field.TextField f -> new Value.Text(forced(f, sent.map(NamedValue::value), unreadable));
            };
            values.add(new NamedValue(field.name(), value));
        }
        return Message.Copy.of(copy.message(), List.copyOf(values));
    }

    private static String forced(Field.TextField field, Optional<Value> sent, boolean guess) {
        if (sent.isEmpty() || !(sent.get() instanceof Value.Text text)) {
            return guess ? field.examples().getFirst() : "";
        }
        if (complaint(field, text).isEmpty()) {
            return text.value();
        }
        return guess
                ? field.examples().getFirst()
                : text.value().substring(0, text.value().offsetByCodePoints(0, field.maxLength()));
    }

    /** What is wrong with the values, in words for the client; empty if nothing is. */
    static Optional<String> complaint(MessageType type, List<NamedValue> values) {
        for (Field field : type.fields()) {
            Optional<NamedValue> value = find(values, field.name());
            if (value.isEmpty()) {
                return Optional.of(field.name() + " is missing");
            }
            Optional<String> complaint = complaint(field, value.get().value());
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> complaint(Field field, Value value) {
        return switch (field) {
            case Field.IntegerField f -> {
                if (!(value instanceof Value.Int number)) {
                    yield Optional.of(f.name() + " is not a number");
                }
                if (number.value() < f.min() || number.value() > f.max()) {
                    yield Optional.of(
                            f.name() + " is " + number.value() + ", not within " + f.min() + " to " + f.max());
                }
                yield Optional.empty();
            }
            case Field.TextField f -> {
                if (!(value instanceof Value.Text text)) {
                    yield Optional.of(f.name() + " is not a text");
                }
                int length = text.value().codePointCount(0, text.value().length());
                if (length > f.maxLength()) {
                    yield Optional.of(f.name() + " has " + length + " characters, more than " + f.maxLength());
                }
                yield Optional.empty();
            }
        };
    }

    private static Value valid(Field field, RandomStream random) {
        return switch (field) {
            case Field.IntegerField f -> new Value.Int(random.uniform(f.min(), f.max()));
            case Field.TextField f ->
                new Value.Text(
                        f.examples().get((int) random.nextLong(f.examples().size())));
        };
    }

    private static Value invalid(Field field) {
        return switch (field) {
            // The article's own example: 300 where 100 is the limit.
            case Field.IntegerField f ->
                new Value.Int(f.max() > 0 && f.max() < Long.MAX_VALUE / 3 ? f.max() * 3 : f.min() - 1);
            case Field.TextField f -> new Value.Text(tooLong(f.maxLength()));
        };
    }

    private static String tooLong(int maxLength) {
        StringBuilder text = new StringBuilder("far too long");
        while (text.length() <= maxLength) {
            text.append(" far too long");
        }
        return text.toString();
    }

    private static Optional<NamedValue> find(List<NamedValue> values, String name) {
        for (NamedValue value : values) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
