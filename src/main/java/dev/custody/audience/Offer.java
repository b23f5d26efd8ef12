package dev.custody.audience;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.MessageType;
import java.util.List;
import java.util.Optional;

/**
 * What can be sent into a run.
 *
 * @param title of its diagram
 * @param forms one for each client; none where nobody hands in anything
 */
public record Offer(String title, List<Form> forms) {
    public Offer {
        forms = List.copyOf(forms);
    }

    /** What a client hands in. */
    public record Form(ComponentId client, String title, MessageType type) {}

    public static Offer of(Diagram diagram) {
        return new Offer(
                diagram.title(),
                diagram.components().stream()
                        .filter(Component.Client.class::isInstance)
                        .map(Component.Client.class::cast)
                        .map(client -> new Form(client.id(), client.title(), diagram.message(client.sends())))
                        .toList());
    }

    Optional<Form> form(String client) {
        return forms.stream()
                .filter(form -> form.client().value().equals(client))
                .findFirst();
    }
}
