package dev.custody.audience;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.diagram.Field;
import dev.custody.trace.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * What a phone is told, as server-sent events. They carry no words of ours but the reasons that clients
 * are given: the page has the others.
 */
final class Feed {
    private final Phrases phrases;

    /** @param phrases says reasons in the language of the phone */
    Feed(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The events of an update; the last one says what its receiver has then seen. */
    String of(Update update) {
        List<String> events = new ArrayList<>();
        update.offer().ifPresent(offer -> events.add(event("offer", offer(offer))));
        if (update.asked()) {
            events.add(event("question", update.ballot().map(Feed::ballot).orElseGet(Feed::object)));
        }
        for (Phone.View message : update.messages()) {
            events.add(event("message", message(message)));
        }
        String last = events.removeLast();
        return String.join("", events) + "id: " + update.version() + "\n" + last;
    }

    private static String event(String name, ObjectNode data) {
        // Jackson writes one line: what would end it is escaped within texts.
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode offer(Update.Numbered numbered) {
        ObjectNode offer = object().put("number", numbered.number())
                .put("title", numbered.offer().title());
        ArrayNode forms = offer.putArray("forms");
        for (Offer.Form form : numbered.offer().forms()) {
            ObjectNode shown = forms.addObject()
                    .put("client", form.client().value())
                    .put("title", form.title())
                    .put("type", form.type().id().value());
            ArrayNode fields = shown.putArray("fields");
            form.type().fields().forEach(field -> fields.add(field(field)));
        }
        return offer;
    }

    private static ObjectNode field(Field field) {
        ObjectNode shown = object().put("name", field.name());
        switch (field) {
            case Field.IntegerField(String _, long min, long max) ->
                shown.put("kind", "number").put("min", min).put("max", max);
            case Field.TextField(String _, int maxLength, List<String> examples) -> {
                shown.put("kind", "text").put("max", maxLength);
                examples.forEach(shown.putArray("examples")::add);
            }
        }
        return shown;
    }

    private static ObjectNode ballot(Ballot.View ballot) {
        ObjectNode shown = object().put("number", ballot.number())
                .put("question", ballot.question())
                .put("open", ballot.open())
                .put("right", ballot.right())
                .put("because", ballot.because())
                .put("yours", ballot.yours());
        ballot.choices().forEach(shown.putArray("choices")::add);
        return shown;
    }

    private ObjectNode message(Phone.View message) {
        ObjectNode shown = object().put("ticket", message.ticket()).put("payload", Payloads.inWords(message.payload()));
        switch (message.standing()) {
            case Standing.Waiting() -> shown.put("standing", "waiting");
            case Standing.Gone() -> shown.put("standing", "gone");
            case Standing.Known(Fate fate) -> fate(shown.put("standing", "known"), fate);
        }
        return shown;
    }

    private void fate(ObjectNode shown, Fate fate) {
        shown.put("number", fate.number())
                .put("reason", phrases.of(fate.reason()))
                .put("outcome", fate.outcome().name())
                .put("harm", fate.outcome().isHarm());
        fate.told().ifPresent(receipt -> shown.put("told", receipt.name()));
        fate.held().forEach(shown.putArray("held")::add);
        fate.carried().forEach(shown.putArray("carried")::add);
    }
}
