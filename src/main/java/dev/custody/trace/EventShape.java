package dev.custody.trace;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one type of event is written: its name and its fields, taken from the record itself. So an event that is added to
 * {@link TraceEvent} can be written and read at once, and no list of fields can disagree with it.
 */
final class EventShape {
    private final Class<? extends TraceEvent> type;
    private final String name;
    private final List<EventField> fields;
    private final Constructor<? extends TraceEvent> constructor;

    private EventShape(Class<? extends TraceEvent> type) {
        this.type = type;
        this.name = type.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        this.fields = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            fields.add(new EventField(component));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** The shapes of all events, in the order of {@link TraceEvent}. */
    static List<EventShape> all() {
        List<EventShape> shapes = new ArrayList<>();
        TraceEvent.kinds().forEach(type -> shapes.add(new EventShape(type)));
        return shapes;
    }

    static Map<String, EventShape> byName() {
        Map<String, EventShape> shapes = new LinkedHashMap<>();
        all().forEach(shape -> shapes.put(shape.name, shape));
        return shapes;
    }

    static Map<Class<?>, EventShape> byType() {
        Map<Class<?>, EventShape> shapes = new LinkedHashMap<>();
        all().forEach(shape -> shapes.put(shape.type, shape));
        return shapes;
    }

    String name() {
        return name;
    }

    List<EventField> fields() {
        return fields;
    }

    TraceEvent create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new AssertionError("can't create " + name, e);
        }
    }
}
