package dev.custody.transcript;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Outcome;
import dev.custody.trace.MessageId;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The transcript's own words, in a language for which there is a bundle; otherwise in English. */
public final class Words {
    private static final int MOST_NAMED = 4;

    private final ResourceBundle bundle;

    public Words(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "dev.custody.transcript.Words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What a filter calls it. */
    public String of(Kind kind) {
        return format("kind." + kind.name());
    }

    /** What a filter calls it. */
    public String of(Weight weight) {
        return format("weight." + weight.name());
    }

    /** A sentence that names no message, with those that it is about. */
    String about(String sentence, List<MessageId> messages) {
        int named = messages.size() <= MOST_NAMED ? messages.size() : MOST_NAMED - 1;
        StringBuilder list = new StringBuilder();
        for (MessageId message : messages.subList(0, named)) {
            list.append(list.isEmpty() ? "" : ", ").append(message);
        }
        String more = Integer.toString(messages.size() - named);
        return named == messages.size()
                ? format("about", sentence, list)
                : format("about.andMore", sentence, list, more);
    }

    /** A sentence, and what it decided. */
    String decided(String sentence, Decision decision, Diagram diagram) {
        Outcome outcome = decision.outcome();
        String client = diagram.find(decision.client())
                .map(Component::title)
                .orElse(decision.client().value());
        return format(
                "and",
                sentence,
                format(
                        "decided." + outcome.name(),
                        decision.message(),
                        client,
                        decision.why().orElse("")));
    }

    private String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
