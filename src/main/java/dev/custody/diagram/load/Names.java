package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.MarkId;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Nearest;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks up what a name in a diagram refers to. A name that refers to nothing is a problem; one set aside is not. */
final class Names {
    private final Draft draft;
    private final Problems problems;

    Names(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** The component of that name, which must be of that kind. */
    <C extends Component> Optional<C> expect(ComponentId id, Class<C> kind, String pointer) {
        Optional<Component> component = expect(id, pointer, names(kind));
        if (component.isPresent() && !kind.isInstance(component.get())) {
            problems.add(
                    pointer,
                    Quote.of(id.value()) + " is a " + word(component.get()) + ", not a " + word(kind) + ".",
                    choices(names(kind)));
        }
        return component.filter(kind::isInstance).map(kind::cast);
    }

    /** The component of that name, of whichever kind. */
    Optional<Component> expect(ComponentId id, String pointer) {
        return expect(id, pointer, names(Component.class));
    }

    private Optional<Component> expect(ComponentId id, String pointer, List<String> allowed) {
        Optional<Component> component = draft.diagram().find(id);
        if (component.isEmpty() && !draft.isSetAside(id)) {
            problems.add(
                    pointer,
                    "There is no component " + Quote.of(id.value()) + ".",
                    Nearest.question(id.value(), allowed) + choices(allowed));
        }
        return component;
    }

    /** The message type of that name. */
    Optional<MessageType> expect(MessageTypeId id, String pointer) {
        Optional<MessageType> type = draft.message(id);
        if (type.isEmpty() && !draft.isSetAside(id)) {
            List<String> allowed =
                    draft.diagram().messages().stream().map(m -> m.id().value()).toList();
            problems.add(
                    pointer,
                    "There is no message type " + Quote.of(id.value()) + ".",
                    Nearest.question(id.value(), allowed) + choices(allowed));
        }
        return type;
    }

    /** Whether there is a message type of that name, sound or not. */
    boolean knows(MessageTypeId id) {
        return draft.message(id).isPresent() || draft.isSetAside(id);
    }

    /** The table of that name. */
    Optional<Table> expect(TableId id, String pointer) {
        Optional<Component.Database> database = expect(id.database(), Component.Database.class, pointer);
        Optional<Table> table = draft.table(id);
        if (database.isPresent() && table.isEmpty()) {
            List<String> allowed =
                    database.get().tables().stream().map(t -> t.id().toString()).toList();
            problems.add(
                    pointer,
                    Quote.of(id.database().value()) + " has no table " + Quote.of(id.table()) + ".",
                    Nearest.question(id.toString(), allowed) + choices(allowed));
        }
        return table;
    }

    /** The database that keeps the watermark of that name. */
    Optional<ComponentId> expect(MarkId id, String pointer) {
        Optional<Component.Database> database = expect(id.database(), Component.Database.class, pointer);
        if (database.isPresent() && !database.get().watermarks().contains(id.name())) {
            problems.add(
                    pointer,
                    Quote.of(id.database().value()) + " has no watermark " + Quote.of(id.name()) + ".",
                    "Give it \"watermarks\": [\"" + id.name() + "\"], or name another one.");
        }
        return database.map(Component::id);
    }

    static String choices(List<String> names) {
        return names.isEmpty() ? "There is none: add one." : "There are: " + String.join(", ", names) + ".";
    }

    private List<String> names(Class<? extends Component> kind) {
        List<String> names = new ArrayList<>();
        draft.all(kind).forEach(component -> names.add(component.id().value()));
        return names;
    }

    /** What people call a component's kind. */
    static String word(Component component) {
        return switch (component) {
            case Component.Queue queue when queue.forDeadLetters() -> "dead letter queue";
            case Component.Database database -> database.kind().words();
            case Component.Client _, Component.Service _, Component.Queue _, Component.Topic _, Component.Stream _ ->
                word(component.getClass());
        };
    }

    private static String word(Class<? extends Component> kind) {
        return kind.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
