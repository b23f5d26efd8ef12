package dev.custody.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.TableId;
import dev.custody.diagram.Value;
import dev.custody.trace.TraceEvent.Survivors;
import dev.custody.words.Kebab;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A field of an event: where it stands in JSON, how it is written there, and how it is read back. */
final class EventField {
    private final String name;
    private final Class<?> type;
    private final Method accessor;

    EventField(RecordComponent component) {
        this.name = component.getName().equals("atMicros") ? "at" : component.getName();
        this.type = component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
        this.accessor = component.getAccessor();
    }

    String name() {
        return name;
    }

    // ---- writing

    void append(StringBuilder out, TraceEvent event) {
        Object value;
        try {
            value = accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("can't read " + name, e);
        }
        append(out, value);
    }

    private void append(StringBuilder out, Object value) {
        switch (value) {
            case Long number -> out.append(number.longValue());
            case Integer number -> out.append(number.intValue());
            case Double number -> out.append(number.doubleValue());
            case Boolean yes -> out.append(yes.booleanValue());
            case MessageId message -> out.append(message.number());
            case Enum<?> constant -> JsonText.append(out, Kebab.of(constant));
            case NamedValue one -> appendValues(out, List.of(one));
            case List<?> list -> appendList(out, list);
            default -> JsonText.append(out, value.toString());
        }
    }

    private void appendList(StringBuilder out, List<?> list) {
        if (type == NamedValue.class) {
            appendValues(out, list);
        } else if (type == Survivors.class) {
            out.append('{');
            for (Object element : list) {
                Survivors survivors = (Survivors) element;
                JsonText.append(out, survivors.place());
                out.append(":[");
                survivors
                        .numbers()
                        .forEach(number -> out.append(number.intValue()).append(','));
                close(out, ']').append(',');
            }
            close(out, '}');
        } else {
            out.append('[');
            for (Object element : list) {
                append(out, element);
                out.append(',');
            }
            close(out, ']');
        }
    }

    private static void appendValues(StringBuilder out, List<?> values) {
        out.append('{');
        for (Object element : values) {
            NamedValue named = (NamedValue) element;
            JsonText.append(out, named.name());
            out.append(':');
            switch (named.value()) {
                case Value.Int number -> out.append(number.value());
                case Value.Text text -> JsonText.append(out, text.value());
                case Value.Bool yes -> out.append(yes.value());
            }
            out.append(',');
        }
        close(out, '}');
    }

    /** Ends a list: the bracket takes the place of the last comma. */
    private static StringBuilder close(StringBuilder out, char bracket) {
        if (out.charAt(out.length() - 1) == ',') {
            out.setCharAt(out.length() - 1, bracket);
        } else {
            out.append(bracket);
        }
        return out;
    }

    // ---- reading

    /** The field's value, or {@link BadLine} that says what it should be. */
    Object read(JsonNode object) {
        JsonNode node = object.get(name);
        if (node == null) {
            throw new BadLine("has no \"" + name + "\"");
        }
        return switch (type.getSimpleName()) {
            case "long" -> number(node);
            case "int" -> integer(node);
            case "double" -> {
                require(node.isNumber(), "a number");
                yield node.doubleValue();
            }
            case "boolean" -> {
                require(node.isBoolean(), "true or false");
                yield node.booleanValue();
            }
            case "String" -> text(node);
            case "ComponentId" -> new ComponentId(text(node));
            case "MessageTypeId" -> new MessageTypeId(text(node));
            case "TableId" -> table(text(node));
            case "MessageId" -> node.isArray() ? messages(node) : new MessageId(integer(node));
            case "NamedValue" -> accessor.getReturnType() == List.class ? values(node) : value(node);
            case "Survivors" -> survivors(node);
            default -> constant(text(node));
        };
    }

    private void require(boolean fits, String what) {
        if (!fits) {
            throw new BadLine("\"" + name + "\" must be " + what);
        }
    }

    private long number(JsonNode node) {
        require(node.isIntegralNumber() && node.canConvertToLong(), "a whole number of 64 bits");
        return node.longValue();
    }

    private int integer(JsonNode node) {
        require(node.isIntegralNumber() && node.canConvertToInt(), "a whole number of 32 bits");
        return node.intValue();
    }

    private String text(JsonNode node) {
        require(node.isTextual(), "a text");
        return node.textValue();
    }

    private TableId table(String text) {
        int dot = text.indexOf('.');
        require(dot > 0, "a table, as in \"database.table\"");
        return new TableId(new ComponentId(text.substring(0, dot)), text.substring(dot + 1));
    }

    private Object constant(String text) {
        Object[] constants = type.getEnumConstants();
        for (Object constant : constants) {
            if (Kebab.of((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        String known = Arrays.stream(constants)
                .map(constant -> Kebab.of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
        throw new BadLine("\"" + name + "\" must be one of " + known);
    }

    private List<MessageId> messages(JsonNode node) {
        List<MessageId> messages = new ArrayList<>();
        node.forEach(element -> messages.add(new MessageId(integer(element))));
        return messages;
    }

    private NamedValue value(JsonNode node) {
        List<NamedValue> values = values(node);
        require(values.size() == 1, "an object with one field");
        return values.getFirst();
    }

    private List<NamedValue> values(JsonNode node) {
        require(node.isObject(), "an object");
        List<NamedValue> values = new ArrayList<>();
        node.properties().forEach(entry -> values.add(new NamedValue(entry.getKey(), plain(entry.getValue()))));
        return values;
    }

    private Value plain(JsonNode node) {
        if (node.isTextual()) {
            return new Value.Text(node.textValue());
        }
        return node.isBoolean() ? new Value.Bool(node.booleanValue()) : new Value.Int(number(node));
    }

    private List<Survivors> survivors(JsonNode node) {
        require(node.isObject(), "an object");
        List<Survivors> all = new ArrayList<>();
        node.properties().forEach(entry -> {
            require(entry.getValue().isArray(), "an object of lists of numbers");
            List<Integer> numbers = new ArrayList<>();
            entry.getValue().forEach(number -> numbers.add(integer(number)));
            all.add(new Survivors(entry.getKey(), numbers));
        });
        return all;
    }

    /** What is wrong with a line; whoever reads the file says where. */
    static final class BadLine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadLine(String what) {
            super(what, null, false, false);
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }
}
