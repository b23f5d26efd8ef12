package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Problem;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import java.util.List;
import java.util.Optional;

/** What is hardly meant in a diagram that is sound: it runs all the same. */
public final class Hints {
    private final String file;
    private final Diagram diagram;

    private Hints(String file, Diagram diagram) {
        this.file = file;
        this.diagram = diagram;
    }

    /** @param file that the diagram was read from, as the user named it */
    public static List<Problem> of(String file, Diagram diagram) {
        Hints hints = new Hints(file, diagram);
        return diagram.messages().stream()
                .filter(type -> type.delivered().isEmpty())
                .flatMap(type -> hints.undelivered(type).stream())
                .toList();
    }

    /** A type may do without a table where a service is to keep its messages in memory, and no database has them. */
    private Optional<Problem> undelivered(MessageType type) {
        Optional<Table> table = tableOf(type.id());
        if (table.isEmpty() && someServiceKeeps()) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                file,
                Pointer.of("messages", type.id()),
                "Nothing says where a message of type " + Quote.of(type.id().value())
                        + " is delivered: it stays under way for ever.",
                table.map(stored -> "If it is where its row stands, write: \"delivered\": \"" + stored.id() + "\".")
                        .orElse("Insert it into a table, and name that: \"delivered\": \"database.table\".")));
    }

    private Optional<Table> tableOf(MessageTypeId type) {
        return diagram.components().stream()
                .filter(Component.Database.class::isInstance)
                .flatMap(database -> ((Component.Database) database).tables().stream())
                .filter(table -> table.of().equals(type))
                .findFirst();
    }

    private boolean someServiceKeeps() {
        return diagram.components().stream()
                .anyMatch(component -> component instanceof Component.Service service
                        && service.program().all().stream().anyMatch(Step.Keep.class::isInstance));
    }
}
