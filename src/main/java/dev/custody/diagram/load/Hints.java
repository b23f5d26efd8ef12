package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Problem;
import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import dev.custody.words.Phrasebook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is hardly meant in a diagram that is sound: it runs all the same. */
public final class Hints {
    private final String file;
    private final Diagram diagram;
    private final Phrasebook words;

    private Hints(String file, Diagram diagram, Locale locale) {
        this.file = file;
        this.diagram = diagram;
        words = Phrasebook.of(Hints.class, "Hints", locale);
    }

    /**
     * What there is to say of a diagram.
     *
     * @param file that the diagram was read from, as the user named it
     * @param locale in which language; what it lacks is in English
     */
    public static List<Problem> of(String file, Diagram diagram, Locale locale) {
        Hints hints = new Hints(file, diagram, locale);
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
                words.of("undelivered", Quote.of(type.id().value())),
                table.map(stored -> words.of("undelivered.stored", stored.id()))
                        .orElseGet(() -> words.of("undelivered.unstored"))));
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
