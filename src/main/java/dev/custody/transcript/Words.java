package dev.custody.transcript;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Sentences;
import dev.custody.trace.MessageId;
import dev.custody.words.Phrasebook;
import java.util.List;
import java.util.Locale;

/** The transcript's own words, in a language for which there is a bundle; otherwise in English. */
public final class Words {
    private static final int MOST_NAMED = 4;

    private final Phrasebook book;
    private final Sentences sentences;

    public Words(Locale locale) {
        book = Phrasebook.of(Words.class, "Words", locale);
        sentences = new Sentences(locale);
    }

    /** What it takes from the ledger, in the same language. */
    Sentences sentences() {
        return sentences;
    }

    /** What a filter calls it. */
    public String of(Kind kind) {
        return book.of("kind." + kind.name());
    }

    /** What a filter calls it. */
    public String of(Weight weight) {
        return book.of("weight." + weight.name());
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
                ? book.of("about", sentence, list)
                : book.of("about.andMore", sentence, list, more);
    }

    /** A sentence, and what it decided. */
    String decided(String sentence, Decision decision, Diagram diagram) {
        Outcome outcome = decision.outcome();
        String client = diagram.find(decision.client())
                .map(Component::title)
                .orElse(decision.client().value());
        return book.of(
                "and",
                sentence,
                book.of(
                        "decided." + outcome.name(),
                        decision.message(),
                        client,
                        decision.why().orElse("")));
    }
}
