package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Table;
import dev.custody.diagram.TableId;
import java.util.List;
import java.util.Optional;

/**
 * A diagram that may not be sound yet: its parts have the right shape, but nobody knows whether they fit together.
 *
 * @param root what it was read from
 * @param setAside components of a wrong shape: they are in the file, but not in {@code diagram}
 * @param typesSetAside the same for message types
 * @param linksSetAside whether some links are left out for their shape
 */
record Draft(
        Part root,
        Diagram diagram,
        List<ComponentId> setAside,
        List<MessageTypeId> typesSetAside,
        boolean linksSetAside) {
    Draft {
        setAside = List.copyOf(setAside);
        typesSetAside = List.copyOf(typesSetAside);
    }

    /** Whether something may be missing only because its own shape is wrong. */
    boolean isPartial() {
        return !setAside.isEmpty() || !typesSetAside.isEmpty() || linksSetAside;
    }

    boolean isSetAside(ComponentId id) {
        return setAside.contains(id);
    }

    boolean isSetAside(MessageTypeId id) {
        return typesSetAside.contains(id);
    }

    Optional<MessageType> message(MessageTypeId id) {
        return diagram.messages().stream().filter(m -> m.id().equals(id)).findFirst();
    }

    Optional<Table> table(TableId id) {
        return diagram.find(id.database())
                .filter(Component.Database.class::isInstance)
                .map(Component.Database.class::cast)
                .flatMap(database -> database.tables().stream()
                        .filter(t -> t.id().equals(id))
                        .findFirst());
    }

    List<Component.Service> services() {
        return all(Component.Service.class);
    }

    List<Component.Client> clients() {
        return all(Component.Client.class);
    }

    <C extends Component> List<C> all(Class<C> kind) {
        return diagram.components().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
