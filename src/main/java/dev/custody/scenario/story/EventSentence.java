package dev.custody.scenario.story;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Referents;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.Telling;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.stream.Collectors;

/** One event of a run in a sentence. Takes time in proportion to what came before it. */
final class EventSentence {
    private static final int MOST_NAMED = 3;

    private EventSentence() {}

    static String of(Ledger ledger, int position, Sentences in) {
        Referents known = new Referents(ledger.diagram());
        List<TraceEvent> events = ledger.events();
        events.subList(0, position).forEach(known::note);
        String sentence = Telling.ofAll(ledger.diagram(), known, in).tell(events.get(position));
        List<MessageLife> about = ledger.lives().stream()
                .filter(life -> life.isConcernedAt(position))
                .toList();
        boolean says = about.isEmpty() || sentence.contains("#") || about.size() > MOST_NAMED;
        return says
                ? sentence
                : sentence
                        + about.stream().map(life -> life.id().toString()).collect(Collectors.joining(", ", " (", ")"));
    }
}
